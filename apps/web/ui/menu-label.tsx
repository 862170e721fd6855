import styles from './menu-label.module.css';

/** What stands on a menu's button, the same before the menu has come. */
export const MenuLabel = ({ label }: { readonly label: string }) => (
  <>
    <span className={styles.label}>{label}</span>
    <span aria-hidden="true">▾</span>
  </>
);
