import { describe, expect, it } from '@jest/globals';
import { derivePorts, openedPorts, PORT_BLOCK, PORTS, readSettings, takenPortsMessage } from './settings.js';

describe('ports', () => {
  it('follow one another from 4700', () => {
    const ports = derivePorts({});
    expect(ports.api).toBe(4700);
    expect(ports.identity).toBe(4702);
    expect(new Set(Object.values(ports))).toEqual(new Set(Array.from({ length: PORT_BLOCK }, (_, at) => 4700 + at)));
  });

  it('move together with the base and singly with their own variable', () => {
    const ports = derivePorts({ SAMSPOR_PORT_BASE: '21000', SAMSPOR_API_PORT: '8080', SAMSPOR_SMTP_PORT: ' ' });
    expect(ports.api).toBe(8080);
    expect(ports.smtp).toBe(21_004);
  });

  it('have a variable each', () => {
    const variables = Object.values(PORTS).map(({ env }) => env);
    expect(new Set(variables).size).toBe(variables.length);
    for (const [at, variable] of variables.entries()) {
      expect(Object.values(derivePorts({ [variable]: '999' }))[at]).toBe(999);
    }
  });

  it.each(['0', '65536', '80.5', 'http', '-1'])('refuse %s, naming the variable', (text) => {
    expect(() => derivePorts({ SAMSPOR_API_PORT: text })).toThrow(`SAMSPOR_API_PORT=${text} is not a port`);
  });

  it('refuse a base so high that a derived port is none', () => {
    expect(() => derivePorts({ SAMSPOR_PORT_BASE: '65530' })).toThrow('is not a port');
  });

  it('refuse one port for two parts, naming both variables', () => {
    expect(() => derivePorts({ SAMSPOR_SMTP_PORT: '4700' })).toThrow(
      'SAMSPOR_API_PORT and SAMSPOR_SMTP_PORT both say 4700',
    );
  });

  it('of Temporal are not opened when somebody else runs it, that of Vite never', () => {
    const own = openedPorts({ temporalAddress: undefined });
    const others = openedPorts({ temporalAddress: 'cluster:7233' });
    expect(own).toContain('temporal');
    expect(own).not.toContain('web');
    expect(own.filter((name) => !others.includes(name))).toHaveLength(10);
  });
});

describe('a taken port', () => {
  const ports = derivePorts({});

  it('is named with its purpose and both ways to move it', () => {
    const message = takenPortsMessage(ports, ['postgres']);
    expect(message).toContain('4705  PostgreSQL  (move it with SAMSPOR_POSTGRES_PORT=…)');
    expect(message).toContain('SAMSPOR_PORT_BASE=');
    expect(message).toMatch(/^A port is taken/);
  });

  it('stands among the others that are', () => {
    const message = takenPortsMessage(ports, ['api', 'smtp']);
    expect(message).toMatch(/^Ports are taken/);
    expect(message).toContain('4700  API');
    expect(message).toContain('4704  mailbox SMTP');
  });
});

describe('settings', () => {
  it('have defaults', () => {
    const settings = readSettings({ HOME: '/home/me' }, '/repo');
    expect(settings).toMatchObject({
      dataFolder: '/repo/.samspor',
      temporalAddress: undefined,
      temporalNamespace: 'samspor',
      temporalTaskQueue: 'samspor-plans',
      logLevel: 'info',
    });
  });

  it('come from the environment', () => {
    const settings = readSettings(
      {
        SAMSPOR_DATA: '/data/one',
        XDG_CACHE_HOME: '/cache',
        TEMPORAL_ADDRESS: 'cluster:7233',
        TEMPORAL_NAMESPACE: 'training',
        LOG_LEVEL: 'debug',
      },
      '/repo',
    );
    expect(settings).toMatchObject({
      dataFolder: '/data/one',
      cacheFolder: '/cache/samspor',
      temporalAddress: 'cluster:7233',
      temporalNamespace: 'training',
      logLevel: 'debug',
    });
  });
});
