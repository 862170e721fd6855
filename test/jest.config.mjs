import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Jest in real ESM mode: run it as `node --experimental-vm-modules node_modules/jest/bin/jest.js -c test/jest.config.mjs`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

// The aliases of package.json are the only alias system; here they lead to the TypeScript sources. They are mapped by
// name because a `source` condition for the whole environment would also reach into packages that use that word.
const aliases = Object.fromEntries(
  Object.entries(manifest.imports).map(([name, target]) => [`^${name}$`, target.source.replace('./', '<rootDir>/')]),
);

const swc = {
  swcrc: false,
  configFile: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const shared = {
  rootDir: root,
  roots: ['apps', 'workflows', 'activities', 'libs', 'test'].map((name) => join(root, name)).filter(existsSync),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  // `.js` first: packages keep their own files, and our sources have no compiled file beside them.
  moduleNameMapper: { ...aliases, '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.samspor'],
  testPathIgnorePatterns: ['/node_modules/'],
};

/** The kind of a test is in its file name: `x.spec.ts` is a unit test, `x.int.spec.ts` an integration test, and so on. */
const kind = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`**/*.${name}.spec.ts`],
});

export default {
  rootDir: root,
  // Jest knows no timeout of a project's own. A test that should be quicker says so itself.
  testTimeout: 180_000,
  testSequencer: join(root, 'test', 'support', 'in-order.mjs'),
  projects: [
    // Whatever names no other kind is a unit test: `plan.workflow.spec.ts` too.
    {
      ...kind('unit'),
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [
        ...shared.testPathIgnorePatterns,
        '\\.(replay|int|flow|access|e2e)\\.spec\\.ts$',
        '<rootDir>/test/architecture/',
      ],
    },
    { ...kind('architecture'), testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    kind('replay'),
    kind('int'),
    kind('flow'),
    kind('access'),
    { ...kind('e2e'), testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '<rootDir>/test/web/'] },
    {
      ...kind('web'),
      testMatch: ['<rootDir>/test/web/**/*.e2e.spec.ts'],
      globalSetup: '<rootDir>/test/web/support/set-up.mjs',
      globalTeardown: '<rootDir>/test/web/support/tear-down.mjs',
    },
  ],
};
