import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../settings.js';
import { cliArguments, serverEnvironment, temporalService } from './temporal-server.js';

const settings = readSettings({ SAMSPOR_PORT_BASE: '5000' }, '/repo');
const options = { settings, password: 'pw', env: { PATH: '/bin' }, dynamicConfig: '/repo/dynamic.yaml' };

describe('the Temporal server', () => {
  it('listens on the loopback address and on the stack’s own ports only', () => {
    const env = serverEnvironment(options);
    expect(env.BIND_ON_IP).toBe('127.0.0.1');
    const ports = Object.entries(env).filter(([name]) => name.endsWith('_PORT'));
    expect(ports).toHaveLength(10);
    for (const [, port] of ports) expect(Number(port)).toBeGreaterThanOrEqual(5000);
    expect(new Set(ports.map(([, port]) => port)).size).toBe(10);
  });

  it('keeps its number of shards, which can never change', () => {
    expect(serverEnvironment(options).NUM_HISTORY_SHARDS).toBe('4');
  });

  it('is told before its command that nobody authenticates', () => {
    const service = temporalService({ kind: 'server', server: '/bin/server', sql: '/bin/sql' }, options);
    expect(service.args).toEqual(['--allow-no-auth', 'start']);
    expect(service.env).toMatchObject({
      PATH: '/bin',
      DB: 'postgres12_pgx',
      DYNAMIC_CONFIG_FILE_PATH: '/repo/dynamic.yaml',
    });
  });
});

describe('the development server of the command-line tool', () => {
  it('keeps its data and allows time skipping', () => {
    const text = cliArguments(settings).join(' ');
    expect(text).toMatch(/^server start-dev /);
    expect(text).toContain('--db-filename /repo/.samspor/temporal.sqlite');
    expect(text).toContain('--port 5007');
    expect(text).toContain('--namespace samspor');
    expect(text).toContain('--dynamic-config-value frontend.WorkflowTimeSkippingEnabled=true');
  });
});
