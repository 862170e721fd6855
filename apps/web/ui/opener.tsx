import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';

const Popover = lazy(async () => ({ default: (await import('./popover.js')).Popover }));

interface OpenerProps {
  /** The popover's name for those who hear it. */
  readonly label: string;
  /** The button: it takes the reference, and opens. */
  readonly button: (ref: RefObject<HTMLButtonElement | null>, open: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** A button with a popover that is fetched when it is first asked for: the first screen does without it. */
export function Opener({ label, button, children }: OpenerProps) {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  return (
    <>
      {button(ref, () => setOpen(true))}
      {isOpen && (
        <Suspense>
          <Popover at={ref} label={label} onClose={() => setOpen(false)}>
            {children}
          </Popover>
        </Suspense>
      )}
    </>
  );
}
