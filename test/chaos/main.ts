import { optionsFrom } from './options.js';
import { type ChaosResult, runChaos } from './run-chaos.js';

const began = Date.now();
const say = (line: string): void => {
  process.stdout.write(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}\n`);
};

function report({ findings, figures, caughtUp }: ChaosResult): void {
  process.stdout.write(`\n${JSON.stringify({ figures, caughtUp }, null, 2)}\n`);
  for (const { about, what } of findings) process.stdout.write(`FINDING  ${about}: ${what}\n`);
  process.stdout.write(`${findings.length} findings\n`);
}

try {
  const result = await runChaos(optionsFrom(process.argv.slice(2)), say);
  report(result);
  process.exitCode = result.findings.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
