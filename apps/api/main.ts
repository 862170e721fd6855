import 'reflect-metadata';
import { Logger } from 'nestjs-pino';
import { pino } from 'pino';
import { connect } from './connect.js';
import { createApi } from './create-api.js';
import { type ApiSettings, settingsFrom } from './settings.js';

async function run(settings: ApiSettings): Promise<void> {
  const starting = pino({ level: settings.logLevel, base: { app: 'api', environment: settings.environment } });
  const { parts, close } = await connect(settings, process.env, () => starting.warn('waiting for the database'));
  const app = await createApi(parts);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  await app.listen({ host: settings.host, port: settings.port });
  app.get(Logger).log(`listening on ${settings.host}:${settings.port}`);
}

/** These say what is wrong without a value; what else may go wrong at the start is told by its kind alone. */
const sayable = new Set(['SettingsError', 'KeyFailure', 'TemporalSettingsError', 'PayloadKeysError']);

try {
  await run(settingsFrom(process.env));
} catch (error) {
  const { name, message } = error as Error;
  const told = sayable.has(name) ? message : 'The API could not start';
  process.stderr.write(`${JSON.stringify({ level: 60, app: 'api', type: name, msg: told })}\n`);
  process.exitCode = 1;
}
