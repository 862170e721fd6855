import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './cruise.js';

/** Path inside the fixture to the text of the file. */
export type Files = Readonly<Record<string, string>>;

const PACKAGES: Files = {
  'node_modules/@temporalio/workflow/package.json': '{"name":"@temporalio/workflow","main":"index.js"}',
  'node_modules/@temporalio/workflow/index.js': 'exports.sleep = () => undefined;',
  'node_modules/pg/package.json': '{"name":"pg","main":"index.js"}',
  'node_modules/pg/index.js': 'exports.Pool = class {};',
  'node_modules/undeclared/package.json': '{"name":"undeclared","main":"index.js"}',
  'node_modules/undeclared/index.js': 'exports.it = 1;',
  'node_modules/fast-check/package.json': '{"name":"fast-check","main":"index.js"}',
  'node_modules/fast-check/index.js': 'exports.assert = () => undefined;',
};

/** Builds a small Samspor in a temporary folder, with the repository's own package.json, and removes it afterwards. */
export async function withFixture<T>(files: Files, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'samspor-architecture-'));
  try {
    const manifest = await readFile(join(repository, 'package.json'), 'utf8');
    for (const [path, text] of Object.entries({ 'package.json': manifest, ...PACKAGES, ...files })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
