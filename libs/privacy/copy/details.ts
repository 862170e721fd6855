import { planRoles } from '#contracts';
import type { PlanEvent } from '#plan-domain';
import type { PlanReadModel } from '../read-model.js';

/** Fields that hold who of the staff: told by their unit, never by name or id. */
const staffFields: ReadonlySet<string> = new Set([
  'member',
  'memberName',
  'acceptedBy',
  'acknowledgedBy',
  'declinedBy',
  'recordedBy',
  'offeredBy',
  'endedBy',
  'received.by',
  'told',
  'informed',
]);

/** Staff's ways to be reached are not about the young person. */
const waysToStaff: ReadonlySet<string> = new Set(['phone', 'mail', 'awayUntil', 'standIn']);

const parts: ReadonlySet<string> = new Set([...planRoles, 'young-person', 'guardian']);

/** A value as recorded, with texts in the place of their ids and without members of staff. */
export function plain(value: unknown, texts: PlanReadModel['texts']): unknown {
  if (typeof value === 'string') return texts.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, texts));
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]) => {
      if (staffFields.has(field) || waysToStaff.has(field)) return [];
      if (field === 'present' || field === 'who') return [[field, takingPart(inner)]];
      return [[field, plain(inner, texts)]];
    }),
  );
}

/** Who took part, by code: a member's id is told as `staff`. */
const takingPart = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one) => (typeof one === 'string' && parts.has(one) ? one : 'staff')) : value;

/** All that an event recorded. Names that were left out of an earlier copy stay left out. */
export function detailsOf(event: PlanEvent, texts: PlanReadModel['texts']): Record<string, unknown> {
  const { type: _, at: __, by: ___, ...data } = event;
  const told =
    event.type === 'CopyReleased'
      ? { ...data, redactions: event.redactions.map(({ kind, reason, words }) => ({ kind, reason, words })) }
      : data;
  return plain(told, texts) as Record<string, unknown>;
}

/** The ids of texts that an event refers to, in the order in which they stand in it. */
export function textIdsIn(value: unknown, texts: ReadonlyMap<string, string>): string[] {
  if (typeof value === 'string') return texts.has(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap((inner) => textIdsIn(inner, texts)))];
}

/** What stands in an event's own words. Of an earlier copy the reasons, never what was left out of it. */
export const writtenIn = (event: PlanEvent): unknown =>
  event.type === 'CopyReleased' ? event.redactions.map(({ words }) => words) : event;

export const textsIn = (event: PlanEvent, texts: PlanReadModel['texts']): string[] =>
  textIdsIn(writtenIn(event), texts).flatMap((id) => texts.get(id) ?? []);
