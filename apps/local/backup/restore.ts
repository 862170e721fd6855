import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { textOf } from '../process/stack-error.js';
import { asOwner, type Place, withPlace } from './place.js';
import { type CheckedBackup, checkBackup } from './read-backup.js';
import { plansIn, restoreFile } from './restore-file.js';

const HELP = `npm run restore -- file [--yes]

Puts a backup in the place of everything that is in the database, in one transaction, and keeps a backup of what was
there. Engine, API and worker may go on running: open screens look again, and every plan's keeper is told its agenda
anew. What people were answered after the backup was made is gone.

Into the local stack, running or not; or into the database in DATABASE_OWNER_URL with the keys in SAMSPOR_KEYS_FILE.
--yes does not ask.`;

const describe = ({ header, tables }: CheckedBackup): string => {
  const rows = (table: string) => tables.find(({ name }) => name === table)?.rows ?? 0;
  return `made ${header.madeAt}: ${rows('plan')} plans with ${rows('plan_event')} events`;
};

/** Only a yes replaces anything; without a terminal to ask on, --yes is needed. */
async function mayReplace(place: Place, backup: CheckedBackup, yes: boolean): Promise<boolean> {
  const plans = await asOwner(place.ownerUrl, plansIn);
  if (plans === null || yes) return true;
  const question = `${place.name} holds ${plans} plans. Replace all of it with the backup ${describe(backup)}?`;
  if (!process.stdin.isTTY) {
    console.error(`${question}\nThere is no terminal to ask on: add --yes.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `).catch(() => '');
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

async function restore(place: Place, backup: CheckedBackup, yes: boolean): Promise<void> {
  if (!(await mayReplace(place, backup, yes))) {
    console.error('Nothing was changed.');
    process.exitCode = 1;
    return;
  }
  const { before, keysChanged, migrated, plansTold } = await restoreFile(place, backup, new Date(), console.log);
  console.log(`Restored into ${place.name}, ${describe(backup)}.`);
  if (migrated > 0) console.log(`Migrated from an older schema: ${migrated} steps.`);
  if (before) console.log(`What was there is in ${before}`);
  if (keysChanged) console.log(`The keys in ${place.keysFile} were changed: start API and worker anew.`);
  console.log(`${plansTold} plans are told to their keepers as soon as API and engine run.`);
}

async function main(args: readonly string[]): Promise<void> {
  const [file, ...more] = args.filter((arg) => arg !== '--yes');
  if (!file || file.startsWith('-') || more.length > 0) return void console.log(HELP);
  const backup = await checkBackup(resolve(file));
  await withPlace(process.env, (place) => restore(place, backup, args.includes('--yes')));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`Not restored: ${textOf(error)}`);
  process.exitCode = 1;
});
