// `npm start`, on plain Node 20 with nothing installed: node built-ins only until the dependencies are there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../tools/ensure-installed.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const HELP = `Starts Samspor on this machine: database, Temporal server, identity provider, mailbox, API, worker and demo.

  npm start                     start, and carry on where the last start ended
  npm start -- --fresh          begin anew: asks, then removes all data
  npm start -- --fresh --yes    begin anew without asking
  npm start -- --help           this text

Settings, by environment:
  SAMSPOR_DATA=.samspor         the folder that holds all data
  SAMSPOR_PORT_BASE=4700        first of 17 ports in a row; each can be moved by itself:
                                SAMSPOR_API_PORT, SAMSPOR_WEB_PORT, SAMSPOR_IDENTITY_PORT, SAMSPOR_MAILBOX_PORT,
                                SAMSPOR_SMTP_PORT, SAMSPOR_POSTGRES_PORT, SAMSPOR_WORKER_HEALTH_PORT,
                                SAMSPOR_TEMPORAL_PORT (gRPC), SAMSPOR_TEMPORAL_HTTP_PORT, SAMSPOR_TEMPORAL_METRICS_PORT …
  TEMPORAL_ADDRESS=host:port    use a Temporal server that runs already
  TEMPORAL_NAMESPACE=samspor    its namespace, created when missing
  LOG_LEVEL=info                of API and worker; logs are in .samspor/logs`;

const OPTIONS = ['--fresh', '--yes', '--help', '-h'];

function readArguments(args) {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown) {
    console.error(`Unknown option ${unknown}.\n\n${HELP}`);
    process.exit(2);
  }
  return {
    fresh: args.includes('--fresh'),
    yes: args.includes('--yes'),
    help: args.includes('--help') || args.includes('-h'),
  };
}

/** Only "y" removes anything; without a terminal to ask on, --yes is needed. */
async function mayRemove() {
  const folder = resolve(root, process.env.SAMSPOR_DATA?.trim() || '.samspor');
  if (!existsSync(folder)) return true;
  if (!process.stdin.isTTY) {
    console.error(`There is no terminal to ask on. To remove ${folder}: npm start -- --fresh --yes`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal
    .question(`Remove ${folder} with all plans, logs and mails in it? [y/N] `)
    .catch(() => '');
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

/**
 * Runs a program and resolves to its exit code. It stands in a group of its own, so that Ctrl-C reaches it once,
 * through here, however many of npm, the shell and the terminal pass it on. When this process dies, the closed channel
 * tells the program to stop.
 */
function run(args) {
  return new Promise((resolveCode) => {
    const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
    let passedOn = false;
    const passOn = (signal) => {
      if (passedOn) return;
      passedOn = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
    const finish = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, passOn);
      resolveCode({ code, passedOn });
    };
    child.on('error', (error) => {
      console.error(`${node} could not be started: ${error.message}`);
      finish(1);
    });
    child.on('exit', (code, signal) => {
      if (signal) console.error(`The program was ended by ${signal}. The next npm start cleans up and carries on.`);
      finish(code ?? 1);
    });
  });
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (options.fresh && !options.yes && !(await mayRemove())) {
    console.error('Nothing was removed, nothing was started.');
    process.exit(1);
  }
  await ensureInstalled();
  const built = await run(['tools/build.mjs']);
  if (built.code !== 0 || built.passedOn) process.exit(built.code || 130);
  const stack = await run(['dist/apps/local/main.js', ...(options.fresh ? ['--fresh'] : [])]);
  process.exit(stack.code);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
