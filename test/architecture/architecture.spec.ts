import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Cruise, cruise, repository } from './cruise.js';
import { type Files, withFixture } from './fixture.js';

const FOLDERS = ['apps', 'workflows', 'activities', 'libs'];
const LIBS = ['contracts', 'calendar', 'plan-templates', 'plan-domain', 'privacy', 'persistence', 'audit', 'journal'];

/** Every part of the system, importing only what it may. */
const LAWFUL: Files = {
  ...Object.fromEntries([...LIBS, 'temporal'].map((name) => [`libs/${name}/index.ts`, 'export const it = 1;\n'])),
  'libs/contracts/engine.ts': 'export const it = 1;\n',
  'libs/privacy/lawful.ts': `import { it } from '#plan-domain';\nimport { it as date } from '#calendar';\nexport const sum = it + date;\n`,
  'libs/calendar/lawful.spec.ts': `import { assert } from 'fast-check';\nimport { readFileSync } from 'node:fs';\nimport { it } from './index.js';\nassert(it, readFileSync);\n`,
  'activities/index.ts': `import { it } from '#journal';\nexport const pass = (): number => it;\n`,
  'workflows/index.ts': `import { sleep } from '@temporalio/workflow';\nimport { it } from '#contracts/engine';\nimport type { pass } from '#activities';\nexport type Pass = typeof pass;\nsleep(it);\n`,
  'apps/api/index.ts': `import { Pool } from 'pg';\nimport { it } from '#journal';\nexport { it, Pool };\n`,
  'apps/worker/index.ts': `export { pass } from '#activities';\n`,
  'apps/web/index.ts': `export { it } from '#contracts';\n`,
};

/** One wrong import each, and the rule that must name it. */
const UNLAWFUL: readonly (readonly [from: string, imported: string, rule: string])[] = [
  ['libs/contracts/wrong-built-in.ts', 'node:fs', 'pure-contracts'],
  ['libs/contracts/wrong-order.ts', '#calendar', 'pure-contracts'],
  ['libs/calendar/wrong-package.ts', 'pg', 'pure-calendar'],
  ['libs/calendar/wrong-order.ts', '#plan-templates', 'pure-calendar'],
  ['libs/plan-templates/wrong-order.ts', '#plan-domain', 'pure-plan-templates'],
  ['libs/plan-domain/wrong-order.ts', '#privacy', 'pure-plan-domain'],
  ['libs/plan-domain/wrong-journal.ts', '#journal', 'pure-plan-domain'],
  ['libs/privacy/wrong-persistence.ts', '#persistence', 'pure-privacy'],
  ['workflows/wrong-domain.ts', '#plan-domain', 'workflows'],
  ['workflows/wrong-texts.ts', '#contracts', 'workflows-small-contracts'],
  ['workflows/wrong-built-in.ts', 'node:crypto', 'workflows'],
  ['workflows/wrong-package.ts', 'pg', 'workflows'],
  ['workflows/wrong-activity.ts', '#activities', 'workflows-types-of-activities'],
  ['activities/wrong-workflow.ts', '#workflows', 'table-activities'],
  ['activities/wrong-app.ts', '../apps/api/index.js', 'table-activities'],
  ['apps/api/wrong-activity.ts', '#activities', 'table-apps-api'],
  ['apps/api/wrong-workflow.ts', '#workflows', 'table-apps-api'],
  ['apps/worker/wrong-app.ts', '../api/index.js', 'table-apps-worker'],
  ['apps/worker/wrong-domain.ts', '#plan-domain', 'table-apps-worker'],
  ['apps/local/wrong-app.ts', '../api/index.js', 'table-apps-local'],
  ['apps/web/wrong-calendar.ts', '#calendar', 'table-apps-web'],
  ['apps/web/wrong-journal.ts', '#journal', 'table-apps-web'],
  ['libs/journal/wrong-app.ts', '../../apps/api/index.js', 'table-libs'],
  ['libs/journal/wrong-activity.ts', '#activities', 'table-libs'],
  ['libs/journal/wrong-depth.ts', '../privacy/lawful.js', 'barrel-between-libs'],
  ['apps/api/wrong-depth.ts', '../../libs/privacy/lawful.js', 'barrel-into-libs'],
  ['libs/journal/wrong-test.ts', '../calendar/lawful.spec.js', 'no-test-code'],
  ['libs/journal/wrong-nowhere.ts', './nowhere.js', 'resolvable'],
  ['libs/journal/wrong-dev-package.ts', 'fast-check', 'no-development-packages'],
  ['libs/journal/wrong-undeclared.ts', 'undeclared', 'declared-packages'],
];

const unlawfulFiles: Files = Object.fromEntries(
  UNLAWFUL.map(([from, imported]) => [from, `import * as wrong from '${imported}';\nexport const used = wrong;\n`]),
);

const cycle: Files = {
  'libs/journal/wrong-one.ts': `import { two } from './wrong-two.js';\nexport const one = (): unknown => two;\n`,
  'libs/journal/wrong-two.ts': `import { one } from './wrong-one.js';\nexport const two = (): unknown => one;\n`,
};

const rulesBrokenBy = ({ violations }: Cruise, from: string): string[] =>
  violations.filter((violation) => violation.from === from).map(({ rule }) => rule);

describe('who may import whom', () => {
  it('is kept by the whole repository', async () => {
    const result = await cruise(
      repository,
      FOLDERS.filter((folder) => existsSync(join(repository, folder))),
    );
    expect(result.violations).toEqual([]);
    expect(result.modules).toBeGreaterThan(10);
  });
});

describe('the rules themselves', () => {
  it('let every part import what it may', async () => {
    const result = await withFixture(LAWFUL, (root) => cruise(root, FOLDERS));
    expect(result.violations).toEqual([]);
    expect(result.modules).toBeGreaterThanOrEqual(Object.keys(LAWFUL).length);
  });

  it('name every import that is forbidden, and nothing else', async () => {
    const files = { ...LAWFUL, ...unlawfulFiles, ...cycle };
    const result = await withFixture(files, (root) => cruise(root, FOLDERS));
    const missed = UNLAWFUL.filter(([from, , rule]) => !rulesBrokenBy(result, from).includes(rule));
    expect(missed).toEqual([]);
    expect(rulesBrokenBy(result, 'libs/journal/wrong-one.ts')).toEqual(['no-cycles']);
    expect(result.violations.filter(({ from }) => !from.includes('wrong-'))).toEqual([]);
  });
});
