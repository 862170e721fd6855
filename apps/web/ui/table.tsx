import type { ReactNode } from 'react';
import {
  Column as AriaColumn,
  Table as AriaTable,
  Cell,
  Row,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table';
import styles from './table.module.css';

export interface Column<Item> {
  readonly id: string;
  readonly title: string;
  readonly cell: (item: Item) => ReactNode;
  readonly isSortable?: boolean;
  /** Names the row for a screen reader; the first column unless said otherwise. */
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface TableProps<Item> {
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly onOpen?: (item: Item) => void;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  readonly empty: ReactNode;
  /** On a telephone each row is a small card: its first cell a line of its own, the others below it, numbers with their titles. */
  readonly isStacked?: boolean;
}

const alignOf = ({ align }: { readonly align?: 'start' | 'end' }) => (align === 'end' ? styles.end : undefined);

/** Up to some hundred rows in columns. It scrolls sideways in its own box where the screen is too narrow. */
export function Table<Item>(props: TableProps<Item>) {
  const { label, columns, items, keyOf, onOpen, sorting, onSort, empty, isStacked = false } = props;
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const open = (key: string) => {
    const item = byKey.get(key);
    if (item !== undefined) onOpen?.(item);
  };
  return (
    <div className={styles.box}>
      <AriaTable
        aria-label={label}
        className={isStacked ? `${styles.table} ${styles.stacked}` : styles.table}
        {...(sorting ? { sortDescriptor: sorting } : {})}
        {...(onSort ? { onSortChange: ({ column, direction }) => onSort({ column: String(column), direction }) } : {})}
        {...(onOpen ? { onRowAction: (key) => open(String(key)) } : {})}
      >
        <TableHeader>
          {columns.map((column, index) => (
            <AriaColumn
              key={column.id}
              id={column.id}
              isRowHeader={column.isRowHeader ?? index === 0}
              allowsSorting={column.isSortable ?? false}
              className={`${styles.column} ${alignOf(column) ?? ''}`}
            >
              {({ sortDirection }) => (
                <>
                  {column.title}
                  {sortDirection && <span aria-hidden="true">{sortDirection === 'ascending' ? ' ▴' : ' ▾'}</span>}
                </>
              )}
            </AriaColumn>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          {items.map((item) => (
            <Row key={keyOf(item)} id={keyOf(item)} className={onOpen ? `${styles.row} ${styles.opens}` : styles.row}>
              {columns.map((column) => (
                <Cell key={column.id} data-title={column.title} className={`${styles.cell} ${alignOf(column) ?? ''}`}>
                  {column.cell(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}
