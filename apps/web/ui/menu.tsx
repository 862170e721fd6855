import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './button.js';
import styles from './menu.module.css';
import { MenuLabel } from './menu-label.js';

interface MenuItems {
  /** A line above the entries. */
  readonly note?: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly isDisabled?: boolean }[];
}

export interface MenuProps extends MenuItems {
  readonly label: string;
  readonly ariaLabel?: string;
  /** `quiet` unless it is one of the page's own actions. */
  readonly variant?: 'secondary' | 'quiet';
  /** More of them below, each under its own line. */
  readonly sections?: readonly MenuItems[];
  readonly onAction: (id: string) => void;
}

const Entries = ({ note, items }: MenuItems) => (
  <MenuSection>
    {note !== undefined && <Header className={styles.note}>{note}</Header>}
    {items.map((item) => (
      <MenuItem key={item.id} id={item.id} className={styles.item} isDisabled={item.isDisabled ?? false}>
        {item.label}
      </MenuItem>
    ))}
  </MenuSection>
);

/** Things to do behind one button. */
export const Menu = ({ label, ariaLabel, variant = 'quiet', note, items, sections = [], onAction }: MenuProps) => (
  <MenuTrigger>
    <Button variant={variant} aria-label={ariaLabel}>
      <MenuLabel label={label} />
    </Button>
    <Popover className={styles.popover}>
      <AriaMenu className={styles.menu} onAction={(id) => onAction(String(id))}>
        {[{ note, items }, ...sections].map((part, index) => (
          <Entries key={part.note ?? index} {...part} />
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
