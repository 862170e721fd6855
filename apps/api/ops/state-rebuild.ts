import 'reflect-metadata';
import { municipalities } from '#persistence';
import { connectOps, runOps } from './ops-parts.js';
import { rebuildState } from './rebuild-state.js';

const usage = `usage: npm run state:rebuild [-- --repair [--all]]
Compares state and read models of every plan with what its events lead to, while people work.
  --repair  writes anew what differs
  --all     with --repair: writes every plan anew
Ends with 1 where something differed and was not repaired.`;

const known = ['--repair', '--all'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(args: readonly string[]): Promise<number> {
  const options = { repair: args.includes('--repair'), all: args.includes('--all') };
  if (args.some((arg) => !known.includes(arg)) || (options.all && !options.repair)) {
    say(usage);
    return 2;
  }
  const { dataSource, database, checks, journal } = await connectOps(process.env);
  const started = performance.now();
  try {
    const codes = (await municipalities(database)).map(({ code }) => code);
    const { plans, different, left } = await rebuildState({ municipalities: codes, checks, journal, say }, options);
    const seconds = (performance.now() - started) / 1_000;
    const rate = plans === 0 ? '' : ` (${Math.round(plans / seconds)} plans/s)`;
    const written = options.all ? 'all were written anew; ' : '';
    const outcome = options.repair ? `${written}${different - left} repaired, ${left} left` : 'nothing was written';
    say(`${plans} plans in ${seconds.toFixed(1)} s${rate}: ${different} differ; ${outcome}.`);
    return left > 0 ? 1 : 0;
  } finally {
    await dataSource.destroy();
  }
}

await runOps(() => run(process.argv.slice(2)));
