import type { Agenda, AgendaItem } from '#contracts/engine';

/** What is shown besides the agenda. */
export interface Circumstances {
  /** How often in a row time did not pass although something was due. */
  readonly fruitless: number;
  /** Consequences that could not be carried out and are not tried again in this run. */
  readonly failed: ReadonlySet<string>;
}

const until = ({ rungs: [next] }: AgendaItem): string =>
  next === undefined ? 'no date' : `until ${next.at}, then ${next.level}`;

const holder = ({ unit, member }: AgendaItem): string => (member === undefined ? unit : `${unit} (${member})`);

const open = (item: AgendaItem): string => `- ${item.kind} ${item.id}: ${item.sector}, ${holder(item)}, ${until(item)}`;

function head({ v, closed, wakeAt }: Agenda): string {
  if (closed) return `agenda ${v}: closed`;
  return `agenda ${v}: ${wakeAt === null ? 'nothing due' : `wakes ${new Date(wakeAt).toISOString()}`}`;
}

/** What Temporal's own tools show of a plan, in codes: what is open, with whom, until when, and what happens then. */
export function describe(agenda: Agenda | null, { fruitless, failed }: Circumstances): string {
  if (agenda === null) return 'waits for its first agenda';
  return [
    head(agenda),
    ...(fruitless > 0 ? [`time did not pass, ${fruitless} times in a row`] : []),
    ...agenda.items.map(open),
    ...agenda.consequences.map(({ id, kind }) => `- to do: ${kind} ${id}${failed.has(id) ? ' (failed)' : ''}`),
  ].join('\n');
}
