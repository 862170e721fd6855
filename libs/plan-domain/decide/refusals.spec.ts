import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { type RefusalCode, refusals } from '#contracts';

const root = new URL('../', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const textOf = (isSpec: boolean): string =>
  files
    .filter((name) => name.endsWith('.spec.ts') === isSpec && !name.endsWith('refusals.spec.ts'))
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');

const codesIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, code]) => code ?? []))].sort();

/** The choice between two codes stands inside one call: every known code within the parentheses counts. */
const refused = [...textOf(false).matchAll(/\b(?:refuse|code)\(([^)]*)/g)]
  .flatMap(([, inside]) => codesIn(inside ?? '', /'([a-z-]+)'/g))
  .filter((code): code is RefusalCode => code in refusals);

it('knows the refusals from the sources', () => {
  expect(new Set(refused).size).toBeGreaterThan(45);
  expect(refused).toContain('escalation-closed');
});

it('every refusal that the domain can answer is told in a spec', () => {
  const specs = textOf(true);
  const told = new Set(codesIn(specs, /'([a-z-]+)'/g));
  expect([...new Set(refused)].filter((code) => !told.has(code))).toEqual([]);
});

it('every command is told in a spec', () => {
  const commands = codesIn(readFileSync(join(root, 'commands.ts'), 'utf8'), /readonly type: '(\w+)'/g);
  const specs = `${textOf(true)}${readFileSync(join(root, '../../test/support/plan-domain.ts'), 'utf8')}`;
  expect(commands.length).toBeGreaterThan(28);
  expect(commands.filter((command) => !specs.includes(`type: '${command}'`))).toEqual([]);
});
