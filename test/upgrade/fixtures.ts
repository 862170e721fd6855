import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COPENHAGEN, civilDateIn } from '#calendar';
import { createJournal, type Journal } from '#journal';
import { migrationNames } from '#persistence';
import { catalogue } from '#plan-templates';
import { asOwner } from '../../apps/local/backup/place.js';
import { writeBackup } from '../../apps/local/backup/write-backup.js';
import { type HistoryDeps, playHistory, raiseConcern } from '../../apps/local/demo/history.js';
import { type DemoMunicipality, municipalities } from '../../apps/local/demo/municipalities.js';
import { ensureOrganisation, realNow } from '../../apps/local/demo/organisation.js';
import { elsewhere } from '../../apps/local/demo/young.js';
import { historyKeysFile } from '../flow/support/history-keys.js';
import type { TestDatabase } from '../support/database.js';
import { vaultOf } from '../support/keys.js';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** The municipality of the recorded databases: a small one of the demo's, with two young people. */
const municipality = '0157';

/** Databases as earlier builds left them: backups, each named after the newest migration that it had had, and the day. */
export const oldDatabases = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.backup.gz'))
    .sort()
    .map((name) => join(folder, name));

/** Whether today's build is to leave its own: `RECORD_UPGRADE=1`. */
export const isRecording = (): boolean => process.env.RECORD_UPGRADE === '1';

/** Plays the demo's eighteen months of one municipality, with a concern whose hours run, into a backup. */
export async function recordDatabase(test: TestDatabase): Promise<void> {
  const [one] = municipalities.filter(({ code }) => code === municipality) as [DemoMunicipality];
  const { database } = test;
  const now = await realNow(database);
  const today = civilDateIn(COPENHAGEN, now);
  const young = elsewhere(today).filter((each) => each.municipality.code === municipality);
  await ensureOrganisation(database, one, now, today);
  const journal = createJournal({
    database,
    keys: vaultOf(database, JSON.parse(historyKeysFile)),
    templates: catalogue,
  });
  const deps: HistoryDeps = { db: database, journal, progress: () => undefined, refused: () => undefined };
  await playHistory(deps, one, young, today);
  await raiseConcern(deps, one.code, young.slice(0, 1));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${migrationNames.at(-1)}-${today}.backup.gz`);
  await asOwner(test.ownerUrl, (client) => writeBackup(client, path));
}

/** Winds the clock of a recorded municipality, as its administrator does. */
export async function windBy({ database }: TestDatabase, journal: Journal, days: number): Promise<void> {
  const [post] = await database.query<{ member: string; unit: string }>({
    text: `select member_id as member, unit_id as unit from membership where role = 'administrator' limit 1`,
  });
  if (!post) throw new Error('The recorded municipality has no administrator');
  const actor = { kind: 'member', ...post, roles: ['administrator'] } as const;
  const commandId = randomUUID();
  const by = { ms: days * 86_400_000 };
  const wound = await journal.wind({ municipality, by, actor, commandId, bodyHash: commandId });
  if (!wound.ok) throw new Error(wound.refusal.code);
}
