// `node --import ./test/support/typescript.mjs file.ts` runs a TypeScript program of test/ from its source, as Jest does:
// relative imports that end in `.js` lead to the `.ts` beside them, and `#aliases` to what was built into dist/.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = {
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

const isOurs = (url) => url?.startsWith('file:') === true && !url.includes('/node_modules/');

/** The source of a module that is imported under the name that it will have once compiled. */
function sourceOf(specifier, parent) {
  if (!isOurs(parent) || !/^\.{1,2}\/.*\.js$/.test(specifier)) return undefined;
  const source = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(new URL(specifier, parent)) || !existsSync(source) ? undefined : source.href;
}

registerHooks({
  resolve: (specifier, context, next) => next(sourceOf(specifier, context.parentURL) ?? specifier, context),
  load: (url, context, next) => {
    if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
