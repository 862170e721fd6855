import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processIdentity } from '../process/process-identity.js';
import { readSettings } from '../settings.js';
import { stepLine } from '../terminal.js';
import { checkDataFolder, prepareDataFolder, ROOT, removeDataFolder } from './folders.js';
import { claimInstance, isRunning, readInstance, refuseWhenRunning, releaseInstance } from './instance.js';
import { ensureKeysFile, loadSecrets } from './secrets.js';
import { addressesOf, welcomeText } from './welcome.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-stack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is refused when it holds something else', () => {
    writeFileSync(join(folder, 'diary.txt'), 'mine');
    expect(() => prepareDataFolder(folder)).toThrow('is not a data folder of Samspor');
    expect(() => removeDataFolder(folder)).toThrow('is not a data folder of Samspor');
    expect(existsSync(join(folder, 'diary.txt'))).toBe(true);
  });

  it('may be empty, new or ours, and is removed whole', () => {
    const data = join(folder, 'data');
    expect(() => checkDataFolder(data)).not.toThrow();
    prepareDataFolder(data);
    prepareDataFolder(data);
    mkdirSync(join(data, 'postgres'));
    removeDataFolder(data);
    expect(existsSync(data)).toBe(false);
    expect(() => removeDataFolder(data)).not.toThrow();
  });

  it('lets nobody else look into logs', () => {
    prepareDataFolder(folder);
    expect(statSync(join(folder, 'logs')).mode & 0o077).toBe(0);
  });

  it('stands in the repository', () => {
    expect(existsSync(join(ROOT, 'package.json'))).toBe(true);
  });
});

describe('the running stack', () => {
  it('is refused a second time, with what to do', () => {
    claimInstance(folder, { api: 'http://x' });
    expect(isRunning(folder)).toBe(true);
    expect(readInstance(folder)?.addresses.api).toBe('http://x');
    expect(() => refuseWhenRunning(folder)).toThrow(new RegExp(`runs already[\\s\\S]*kill ${process.pid}`));
    releaseInstance(folder);
    expect(() => refuseWhenRunning(folder)).not.toThrow();
  });

  it('is not taken for running by the number of another process', () => {
    claimInstance(folder, {});
    const path = join(folder, 'run', 'stack.json');
    const identity = processIdentity(process.pid);
    writeFileSync(path, JSON.stringify({ ...readInstance(folder), identity: `${identity}0` }));
    expect(isRunning(folder)).toBe(false);
  });
});

describe('secrets', () => {
  it('are made once, all different', () => {
    const secrets = loadSecrets(folder);
    expect(loadSecrets(folder)).toEqual(secrets);
    expect(new Set(Object.values(secrets)).size).toBe(5);
  });

  it('keep what an earlier build made, and gain what it did not know', () => {
    const older = join(folder, 'older');
    const { system: _, ...kept } = loadSecrets(older);
    writeFileSync(join(older, 'secrets.json'), JSON.stringify(kept));
    const secrets = loadSecrets(older, true);
    expect(secrets).toMatchObject(kept);
    expect(secrets.system).toMatch(/^[\w-]{32}$/);
    expect(loadSecrets(older, true)).toEqual(secrets);
  });

  it('are not made anew beside a database that was made with the old ones', () => {
    expect(() => loadSecrets(folder, true)).toThrow('--fresh');
  });

  it('hold 32 bytes for each key', async () => {
    const path = ensureKeysFile(folder);
    const { readFileSync } = await import('node:fs');
    const file = JSON.parse(readFileSync(path, 'utf8')) as {
      current: string;
      keys: Record<string, string>;
      hmac: string;
    };
    expect(file.current).toBe('k1');
    for (const key of [file.keys.k1, file.hmac]) expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
    expect(ensureKeysFile(folder)).toBe(path);
  });
});

describe('what is printed at the end', () => {
  const addresses = addressesOf(readSettings({}, '/repo'), '127.0.0.1:4707');
  const person = { login: 'anna', sub: 'u1', name: 'Anna', role: 'rådgiver', unit: 'Unge', municipality: 'Roskilde' };

  it('are the addresses and whom to log in as', () => {
    const text = welcomeText(
      addresses,
      [
        { ...person, featured: true },
        { ...person, login: 'bo' },
      ],
      4_600,
    );
    expect(text).toContain('Samspor runs, after 5 s:  http://127.0.0.1:4700');
    expect(text).toContain('http://127.0.0.1:4700/api/docs');
    expect(text).toContain('TOKEN=$(npm run -s login -- anna)');
    expect(text).not.toContain('    bo ');
  });

  it('are the addresses alone while there are no people', () => {
    expect(welcomeText(addresses, [], 1_000)).not.toContain('Log in there');
  });

  it('has a line for each step', () => {
    expect(stepLine('PostgreSQL', '127.0.0.1:4705', 940)).toBe(
      '  ✓ PostgreSQL                   0.9 s  127.0.0.1:4705',
    );
  });
});
