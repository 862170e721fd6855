import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** For developers: `npx vite apps/web` with SAMSPOR_API (and SAMSPOR_TOKEN instead of signing in) against a running stack. */
const { SAMSPOR_API = 'http://127.0.0.1:4700', SAMSPOR_TOKEN, SAMSPOR_WEB_PORT } = process.env;
const headers = SAMSPOR_TOKEN ? { authorization: `Bearer ${SAMSPOR_TOKEN}` } : {};

const foreignStrings =
  /react-(aria|stately|aria-components)\/dist\/.*\/intl\/(.*\/)?(?!da-DK|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

/** React Aria brings its few words in thirty languages; Samspor speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load: { filter: { id: foreignStrings }, handler: () => 'export default undefined;' },
};

const component = /react-aria-components\/dist\/private\/\w+\.mjs$/;
const contextLine = /^const (\S+) = \/\*#__PURE__\*\/ \(0, \S+createContext\)\((null|\{\})\);$/gm;
const contextsOf = (code: string): RegExpMatchArray[] => [...code.matchAll(contextLine)];

/**
 * React Aria's components know each other by their contexts: a list of rows names those of checkboxes and of select
 * boxes, and would carry both whole. Each component's contexts become a module of their own.
 */
const contextsApart: Plugin = {
  name: 'contexts-apart',
  apply: 'build',
  resolveId: { filter: { id: /\.mjs\?contexts$/ }, handler: (id) => ({ id, moduleSideEffects: false }) },
  load: {
    filter: { id: /\.mjs\?contexts$/ },
    handler: (id) => {
      const contexts = contextsOf(readFileSync(id.replace('?contexts', ''), 'utf8'));
      const lines = contexts.map(([, name, value]) => `export const ${name} = /*#__PURE__*/ createContext(${value});`);
      return ["import { createContext } from 'react';", ...lines].join('\n');
    },
  },
  transform: {
    filter: { id: component },
    handler: (code, id) => {
      const names = contextsOf(code).map(([, name]) => name);
      if (names.length === 0) return null;
      return `import { ${names.join(', ')} } from '${id}?contexts';\n${code.replaceAll(contextLine, '')}`;
    },
  },
};

export default defineConfig({
  root: path('.'),
  plugins: [twoLanguages, contextsApart],
  // One alias, as in package.json: web knows no other lib.
  resolve: { alias: { '#contracts': path('../../libs/contracts/index.ts') } },
  build: {
    outDir: path('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rolldownOptions: {
      // The words of the domain are data: a screen carries only those that it says.
      treeshake: { moduleSideEffects: [{ test: /libs\/contracts\//, sideEffects: false }] },
      // Packages mark their browser parts for servers that render; there is none here.
      onLog: (level, log, say) => void (log.code !== 'MODULE_LEVEL_DIRECTIVE' && say(level, log)),
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(SAMSPOR_WEB_PORT ?? 4701),
    strictPort: true,
    proxy: { '/api/v1': { target: SAMSPOR_API, headers }, '/auth': { target: SAMSPOR_API } },
  },
});
