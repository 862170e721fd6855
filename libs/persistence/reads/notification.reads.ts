import type { Instant } from '#calendar';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import { nameColumns, named, type SealedName } from './opened.js';
import {
  continues,
  orderAndLimit,
  type Page,
  type PageQuery,
  pageOf,
  type SortColumn,
  statement,
  Values,
} from './paging.js';

export interface NotificationRow {
  readonly id: string;
  readonly planId: string;
  readonly personId: string;
  readonly personName: string;
  readonly urgency: 'now' | 'morning';
  readonly reason: string;
  readonly subject: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

const newest: readonly SortColumn[] = [
  { sql: 'n.at', type: 'timestamptz', field: 'at' },
  { sql: 'n.id', type: 'uuid', field: 'id' },
];

/** What one member was told, newest first. Throws CursorInvalid and KeyFailure. */
export async function notifications(
  db: Queryable,
  vault: KeyVault,
  municipality: string,
  memberId: string,
  query: PageQuery & { readonly unreadOnly?: boolean },
): Promise<Page<NotificationRow>> {
  const values = new Values();
  const conditions = [
    `n.member_id = ${values.of(memberId, 'uuid')} and n.municipality_id = ${values.of(municipality, 'text')}`,
    ...(query.unreadOnly ? ['n.read_at is null'] : []),
    continues(newest, query, values, 'desc'),
  ];
  const text = `select n.id, n.plan_id as "planId", p.person_id as "personId", ${nameColumns}, n.urgency, n.reason, n.subject, n.at,
      n.read_at as "readAt"
    from notification n join plan p on p.id = n.plan_id join person pe on pe.id = p.person_id
    where ${conditions.join(' and ')} ${orderAndLimit(newest, query, 'desc')}`;
  type Sealed = Omit<NotificationRow, 'personName'> & SealedName;
  const page = pageOf(await db.query<Sealed>(statement(text, values)), newest, query);
  const keys = await vault.of(municipality);
  return { next: page.next, rows: page.rows.map((row) => named(keys, row)) };
}
