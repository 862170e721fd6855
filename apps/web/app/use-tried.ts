import { type RefObject, useEffect, useRef, useState } from 'react';

const marked = '[aria-invalid="true"], [data-invalid]';
const reachable = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]';

/** What can be reached in the first field that is marked as wrong, itself or within it. */
function firstFault(form: HTMLElement | null): HTMLElement | undefined {
  const field = form?.querySelector<HTMLElement>(marked);
  if (!field) return undefined;
  return field.matches(reachable) ? field : (field.querySelector<HTMLElement>(reachable) ?? undefined);
}

interface Tried<Form> {
  /** Goes on whatever holds the fields. */
  readonly form: RefObject<Form | null>;
  /** Faults are told from the first attempt on. */
  readonly isTried: boolean;
  /** Says that sending was attempted. */
  readonly attempt: () => void;
}

/** For forms longer than a screen: an attempt that finds a fault goes to it, wherever the button stands. */
export function useTried<Form extends HTMLElement>(): Tried<Form> {
  const form = useRef<Form>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) firstFault(form.current)?.focus();
  }, [attempts]);
  return { form, isTried: attempts > 0, attempt: () => setAttempts(attempts + 1) };
}
