import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './cruise.js';
import { impurities, type Surroundings } from './impurities.js';

const PURE_FOLDERS = ['contracts', 'calendar', 'plan-templates', 'plan-domain', 'privacy'].map((lib) => `libs/${lib}`);

/** The one place where a zone is asked for, always by name and for a given instant. */
const ZONE_FILE = 'libs/calendar/zone.ts';

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(repository, folder))) return [];
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name}`);
}

const findingsIn = (folder: string, surroundings: Surroundings): string[] =>
  sourcesIn(folder).flatMap((path) =>
    impurities(readFileSync(join(repository, path), 'utf8'), surroundings)
      .filter((finding) => !(path === ZONE_FILE && finding.endsWith('Intl.DateTimeFormat')))
      .map((finding) => `${path} ${finding}`),
  );

describe('no clock, randomness, process or machine setting', () => {
  it.each(PURE_FOLDERS)('in %s', (folder) => {
    expect(findingsIn(folder, 'pure')).toEqual([]);
  });

  it('in the workflows, but for the clock that Temporal replays', () => {
    expect(findingsIn('workflows', 'workflow')).toEqual([]);
  });

  it('is really looked for', () => {
    expect(sourcesIn('libs/calendar')).toContain(ZONE_FILE);
    expect(impurities(readFileSync(join(repository, ZONE_FILE), 'utf8'), 'pure')).not.toEqual([]);
  });
});

describe('the search for impurities', () => {
  it.each([
    ['const at = Date.now();', 'Date.now'],
    ['const at = new Date();', 'Date'],
    ['const at = new Date(0).getHours();', 'Date'],
    ['const text = new Date().toISOString();', 'Date'],
    ['const make = Date;', 'Date'],
    ['const pick = Math.random();', 'Math.random'],
    ['const { random } = Math;', 'Math.random'],
    ['const where = process.env.HOME;', 'process'],
    ['const where = globalThis.process;', 'globalThis'],
    ['console.log(1);', 'console'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['setTimeout(() => undefined, 1);', 'setTimeout'],
    ['const zone = new Intl.DateTimeFormat();', 'Intl.DateTimeFormat'],
    ['const text = value.toLocaleString();', 'toLocaleString'],
    ['names.sort((a, b) => a.localeCompare(b));', 'localeCompare without a language'],
    ['const fs = await import("node:fs");', 'import()'],
    ['const all = { process };', 'process'],
  ])('finds %s', (code, finding) => {
    expect(impurities(`\n${code}`, 'pure')).toContain(`line 2: ${finding}`);
  });

  it.each([
    'const ms = Date.parse(text) + Date.UTC(2026, 0, 1);',
    'const top = Math.max(1, 2);',
    'names.sort((a, b) => a.localeCompare(b, "da"));',
    'const list = new Intl.ListFormat("da").format(names);',
    'function run(process: () => void) { process(); }',
    'const step = { process: 1, console: 2 }; step.process;',
    'type Row = { at: Date };',
    'const text = new Date(at).toISOString();',
    '// Date.now() and Math.random() in a comment',
  ])('lets %s pass', (code) => {
    expect(impurities(code, 'pure')).toEqual([]);
  });

  it('knows that the clock of a workflow is replayed and its other dates are not', () => {
    expect(impurities('const at = Date.now();', 'workflow')).toEqual([]);
    expect(impurities('const at = new Date().getHours();', 'workflow')).toEqual(['line 1: Date']);
    expect(impurities('const pick = Math.random();', 'workflow')).toEqual(['line 1: Math.random']);
  });
});
