import type { Queryable } from '#persistence';
import type { RecordLine } from '../outside-record.js';
import { type Finding, finding } from './finding.js';

interface Winding {
  readonly id: string;
  readonly offsetMs: number;
  /** Where the clock stands in the end. */
  readonly standsAt: number;
}

const windingsQuery = {
  text: `select c.command_id as id, (c.answer->>'offsetMs')::float8 as "offsetMs", m.offset_ms::float8 as "standsAt"
    from command c join municipality m on m.code = c.municipality_id where c.type = 'WindClock' order by 2`,
};

const about = 'every answered command once';

/** Each winding moved the clock on by what was asked for, from where the one before had left it, and nothing else did. */
export async function checkWindings(database: Queryable, record: readonly RecordLine[]): Promise<readonly Finding[]> {
  const asked = new Map(record.flatMap((line) => (line.what === 'sent' && line.ms ? [[line.key, line.ms]] : [])));
  const windings = await database.query<Winding>(windingsQuery);
  const wrong = windings.filter(({ id, offsetMs }, place) => {
    const ms = asked.get(id);
    return ms !== undefined && offsetMs - (windings[place - 1]?.offsetMs ?? 0) !== ms;
  });
  const last = windings.at(-1);
  return [
    ...wrong.map(({ id }) => finding(about, `WindClock ${id} moved the clock by something else than was asked for`)),
    ...(last && last.standsAt !== last.offsetMs
      ? [finding(about, 'the clock stands where nobody has wound it to')]
      : []),
  ];
}
