import 'reflect-metadata';
import { Registry } from 'prom-client';
import { createKeepers, createTemporalClient, readPayloadKeys, temporalSettings } from '#temporal';
import { Relay } from '../relay/relay.js';
import { relayMetrics } from '../relay/relay.metrics.js';
import { safetyNetFrom } from '../settings.js';
import { connectOps, runOps } from './ops-parts.js';
import { rebuildEngine } from './rebuild-engine.js';

const usage = `usage: npm run engine:rebuild [-- --minutes <n>]
Brings every open plan's workflow back on the engine of TEMPORAL_ADDRESS, empty, restored or another, with every clock
as it is in the database, and waits until each has been seen to run. A worker has to be running.
  --minutes  how long to wait at most; 60 unless told
Ends with 1 where a workflow was not seen in time.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns undefined where the arguments say something else. */
function minutesOf(args: readonly string[]): number | undefined {
  if (args.length === 0) return 60;
  const minutes = args.length === 2 && args[0] === '--minutes' ? Number(args[1]) : Number.NaN;
  return minutes > 0 ? minutes : undefined;
}

/** Stands by while an API's relay is active, and tells by itself where no API runs. */
async function run(args: readonly string[]): Promise<number> {
  const minutes = minutesOf(args);
  if (minutes === undefined) {
    say(usage);
    return 2;
  }
  const settings = temporalSettings(process.env);
  const fileKeys = readPayloadKeys(settings.keysFile);
  const { databaseUrl, dataSource, database, journal, checks, plans } = await connectOps(process.env);
  const payloadKeys = { ...fileKeys, plans };
  const temporal = createTemporalClient(settings, payloadKeys);
  const log = { info: () => undefined, warn: (_: object, message: string) => say(message) };
  const metrics = relayMetrics(new Registry());
  const safetyNet = safetyNetFrom(process.env);
  const relay = new Relay({ databaseUrl, database, journal, temporal, settings, metrics, log, safetyNet });
  const started = performance.now();
  relay.start();
  try {
    const keepers = createKeepers(temporal, payloadKeys);
    const { plans, left } = await rebuildEngine({ checks, keepers, say }, minutes * 60_000);
    const seconds = (performance.now() - started) / 1_000;
    const running = plans - left.length;
    say(
      `${running} of ${plans} workflows run and know their agenda, after ${seconds.toFixed(1)} s (${Math.round(running / seconds)}/s).`,
    );
    for (const planId of left.slice(0, 20)) say(`${planId}: not seen`);
    return left.length > 0 ? 1 : 0;
  } finally {
    await relay.stop();
    await temporal.close();
    await dataSource.destroy();
  }
}

await runOps(() => run(process.argv.slice(2)));
