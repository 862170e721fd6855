import { lazy, Suspense } from 'react';
import { Button } from './button.js';
import type { MenuProps } from './menu.js';
import { MenuLabel } from './menu-label.js';

const Menu = lazy(async () => ({ default: (await import('./menu.js')).Menu }));

/** A menu that comes after the first screen has been drawn: until then its button stands in its place. */
export const LateMenu = (props: MenuProps) => (
  <Suspense
    fallback={
      <Button variant={props.variant ?? 'quiet'} isDisabled aria-label={props.ariaLabel}>
        <MenuLabel label={props.label} />
      </Button>
    }
  >
    <Menu {...props} />
  </Suspense>
);
