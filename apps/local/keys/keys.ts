import { createInterface } from 'node:readline/promises';
import type pg from 'pg';
import { fileKeyService, keyAges, type Queryable } from '#persistence';
import { asOwner, type Place, withPlace } from '../backup/place.js';
import { textOf } from '../process/stack-error.js';
import { destroyPlan, KeyChangeError, rewrap, rotate } from './key-changes.js';
import { lineOf } from './key-line.js';

const HELP = `npm run keys -- list | rotate <municipality> | rewrap | destroy-plan <plan id> [--yes]

list          the keys of every municipality: ids and ages, never the keys
rotate        a new key of a municipality for what is written from now on
rewrap        closes all keys with the current master keys of the key file, so that older ones can be destroyed
destroy-plan  destroys a closed plan's keys: its texts, and what the engine holds of it, open to nobody any more

Of the local stack, running or not; or of the database in DATABASE_OWNER_URL with the keys in SAMSPOR_KEYS_FILE.`;

const queryableOf = (client: pg.Client): Queryable => ({
  query: async <Row>({ text, values }: { text: string; values?: readonly unknown[] }) =>
    (await client.query(text, [...(values ?? [])])).rows as Row[],
});

async function list(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    'select code, name from municipality order by code',
  );
  for (const { code, name } of rows) {
    const keys = await keyAges(queryableOf(client), code);
    console.log(`${code} ${name}${keys.length === 0 ? ': no keys yet' : ''}`);
    for (const key of keys) console.log(lineOf(key, Date.now()));
  }
}

/** Only a yes destroys anything; without a terminal to ask on, --yes is needed. */
async function isSure(question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) throw new KeyChangeError('There is no terminal to ask on: add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `).catch(() => '');
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

async function carryOut(place: Place, args: readonly string[], yes: boolean): Promise<void> {
  const [what, about = ''] = args;
  await asOwner(place.ownerUrl, async (client) => {
    if (what === 'list') return list(client);
    if (what === 'rotate') return console.log(`New key ${await rotate(client, fileKeyService(place.keysFile), about)}`);
    if (what === 'rewrap') {
      const count = await rewrap(client, fileKeyService(place.keysFile));
      return console.log(
        `${count} keys are closed with the current master keys. Backups from before still need the older ones.`,
      );
    }
    if (!(await isSure(`Destroy the texts of plan ${about} for ever?`, yes)))
      return console.log('Nothing was changed.');
    await destroyPlan(client, about);
    console.log('Destroyed. Backups from before still hold the closed key: see the README on keys.');
  });
}

const needs: Readonly<Record<string, RegExp | null>> = {
  list: null,
  rewrap: null,
  rotate: /^\d{4}$/,
  'destroy-plan': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

async function main(all: readonly string[]): Promise<void> {
  const args = all.filter((arg) => arg !== '--yes');
  const [what = '', about] = args;
  const need = needs[what];
  const fits = need === null ? about === undefined : need?.test(about ?? '') && args.length === 2;
  if (!fits) {
    console.log(HELP);
    // Asked for by nothing at all it is an answer; anything else was not understood.
    if (args.length > 0) process.exitCode = 2;
    return;
  }
  await withPlace(process.env, (place) => carryOut(place, args, all.includes('--yes')));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`Not done: ${textOf(error)}`);
  process.exitCode = 1;
});
