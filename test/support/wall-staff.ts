import { randomUUID } from 'node:crypto';
import type { MemberRole } from '#contracts';
import type { Journal } from '#journal';
import type { Database } from '#persistence';
import type { SmallWorld } from './small-world.js';

export const addUnit = (
  database: Database,
  { municipality, units }: SmallWorld,
  id: string,
  sector: string,
  out: boolean,
) =>
  database.query({
    text: 'insert into unit (id, municipality_id, name, sector, external, parent_id) values ($1, $2, $1, $3, $4, $5)',
    values: [id, municipality, sector, out, out ? null : units.top],
  });

export async function hire(database: Database, code: string, unit: string, role: MemberRole): Promise<string> {
  const id = randomUUID();
  const user = 'insert into app_user (id, subject, name) values ($1, $2, $3)';
  await database.query({ text: user, values: [id, `subject-${id}`, `${role} ${unit}`] });
  const text = 'insert into membership (id, municipality_id, member_id, unit_id, role) values ($1, $2, $3, $4, $5)';
  await database.query({ text, values: [randomUUID(), code, id, unit, role] });
  return id;
}

/** So many days later in the municipality: dates have passed, and leaders are asked. */
export async function passed(journal: Journal, world: SmallWorld, planId: string, days: number): Promise<void> {
  const [actor, commandId] = [world.actor('director'), randomUUID()];
  const by = { ms: days * 86_400_000 };
  const wound = await journal.wind({ municipality: world.municipality, by, actor, commandId, bodyHash: commandId });
  if (!wound.ok) throw new Error(wound.refusal.code);
  while ((await journal.passTime(planId)).passed > 0);
}
