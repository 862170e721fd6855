import { describe, expect, it } from '@jest/globals';
import { keepTrying, pauseBefore } from './keep-trying.js';
import { errorFields } from './logging.js';
import { workerSettings } from './settings.js';

const env = {
  DATABASE_SYSTEM_URL: 'postgres://localhost/samspor',
  SAMSPOR_KEYS_FILE: '/keys.json',
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'Samspor <samspor@samspor.example>',
  PUBLIC_URL: 'http://localhost',
  TEMPORAL_ADDRESS: 'localhost:7233',
};

describe('the worker’s settings', () => {
  it('have defaults where that is safe', () => {
    expect(workerSettings(env)).toMatchObject({
      environment: 'production',
      healthPort: 3_001,
      logLevel: 'info',
      temporal: { namespace: 'samspor', taskQueue: 'samspor-plans', tls: false },
    });
  });

  it.each(Object.keys(env))('name %s when it is missing', (name) => {
    expect(() => workerSettings({ ...env, [name]: ' ' })).toThrow(`${name} is not set`);
  });

  it('refuse a port that is none', () => {
    expect(() => workerSettings({ ...env, WORKER_HEALTH_PORT: '70000' })).toThrow('WORKER_HEALTH_PORT is not a port');
  });
});

describe('trying again', () => {
  const attempts = () => {
    const said: string[] = [];
    const stop = new AbortController();
    return { said, stop, waiting: () => said.push('waiting'), found: () => said.push('found') };
  };

  it('says once that it waits, and once that it found', async () => {
    const { said, stop, waiting, found } = attempts();
    let left = 2;
    const work = async () => {
      if (left-- > 0) throw new Error('away');
      return 'done';
    };
    expect(await keepTrying(work, { waiting, found, stop: stop.signal })).toBe('done');
    expect(said).toEqual(['waiting', 'found']);
  });

  it('ends when it is stopped', async () => {
    const { said, stop, found } = attempts();
    const away = () => Promise.reject(new Error('away'));
    expect(await keepTrying(away, { waiting: () => stop.abort(), found, stop: stop.signal })).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('hands on what no waiting heals', async () => {
    const { said, stop, waiting, found } = attempts();
    const broken = () => Promise.reject(new Error('wrong password'));
    const tried = keepTrying(broken, { waiting, found, stop: stop.signal, isTemporary: () => false });
    await expect(tried).rejects.toThrow('wrong password');
    expect(said).toEqual([]);
  });

  it('waits longer each time, at most five seconds', () => {
    expect([1, 2, 3, 10].map(pauseBefore)).toEqual([250, 500, 1_000, 5_000]);
  });
});

describe('a logged error', () => {
  it('says where it came from and not what it said', () => {
    const fields = errorFields(new TypeError('Alma Opfundet, 010108-0000'));
    expect(JSON.stringify(fields)).not.toMatch(/Alma|0101/);
    expect(fields).toMatchObject({ error: 'TypeError', at: expect.arrayContaining([expect.stringContaining('at ')]) });
  });
});
