import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createJournal } from '#journal';
import { newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { createTemporalClient, parsePayloadKeys, type TemporalClient } from '#temporal';
import { startRelay } from '../../../test/flow/support/relay.js';
import { type TestDatabase, withDatabase } from '../../../test/support/database.js';
import { vaultOf } from '../../../test/support/keys.js';

const sockets: Socket[] = [];
let [test, silent, temporal]: [TestDatabase?, Server?, TemporalClient?] = [];

beforeAll(async () => {
  test = await withDatabase();
  // An engine that takes the call and never answers it.
  silent = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  silent?.close();
  await temporal?.close();
  await test?.drop();
});

it('a relay stops at once, whatever it waits for of the engine', async () => {
  if (!test || !silent) throw new Error('nothing to test on');
  const { port } = silent.address() as AddressInfo;
  const settings = { address: `127.0.0.1:${port}`, namespace: 'n', taskQueue: 't', keysFile: '', tls: false };
  const keyFile = newKeyFile('k');
  temporal = createTemporalClient(settings, parsePayloadKeys(JSON.stringify(keyFile)));
  const { database } = test;
  const journal = createJournal({ database, keys: vaultOf(database, keyFile), templates: catalogue });
  const asked = once(silent, 'connection');
  const { relay, lines } = startRelay(test, journal, temporal, settings);
  await asked;
  const began = performance.now();
  await relay.stop();
  expect(performance.now() - began).toBeLessThan(1_000);
  expect([relay.state.active, lines]).toEqual([false, ['this relay is active']]);
}, 30_000);
