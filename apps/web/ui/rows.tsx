import type { ReactNode } from 'react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import styles from './rows.module.css';

export interface RowGroup<Item> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

interface RowsProps<Item> {
  readonly label: string;
  readonly groups: readonly RowGroup<Item>[];
  readonly keyOf: (item: Item) => string;
  /** What a screen reader calls the row, and what typing a letter finds. */
  readonly nameOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  /** Enter or a click on the row. */
  readonly onOpen?: (item: Item) => void;
  readonly empty: ReactNode;
}

const layoutOptions = { estimatedRowSize: 56, estimatedHeadingSize: 40 };

/**
 * Thousands of rows in groups, of which only those in sight stand in the document. Arrows walk the rows, Enter opens
 * one, Tab goes to what stands in it. It fills the height that is left: its page is `isFull`.
 */
export function Rows<Item extends object>(props: RowsProps<Item>) {
  const { label, groups, keyOf, nameOf, children, onOpen, empty } = props;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions} shouldObserveItemSize>
      <GridList aria-label={label} className={styles.rows} items={groups} renderEmptyState={() => empty}>
        {(group) => (
          <GridListSection id={group.id} aria-label={group.title}>
            <GridListHeader className={styles.title}>{group.title}</GridListHeader>
            {group.items.map((item) => (
              <GridListItem
                key={keyOf(item)}
                id={keyOf(item)}
                textValue={nameOf(item)}
                className={styles.row}
                {...(onOpen ? { onAction: () => onOpen(item) } : {})}
              >
                {children(item)}
              </GridListItem>
            ))}
          </GridListSection>
        )}
      </GridList>
    </Virtualizer>
  );
}
