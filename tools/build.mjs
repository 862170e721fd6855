// Compiles apps, workflows, activities and libs to dist/, then bundles the workflows and the web application.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { buildWeb, webHash } from './build-web.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, '.build.json');
const bundleFile = join(dist, 'workflow-bundle.js');
const webFile = join(dist, 'web', 'index.html');
const SOURCE_FOLDERS = ['apps', 'workflows', 'activities', 'libs'];
const CONFIGURATION = ['package.json', 'package-lock.json', '.swcrc', 'tools/build.mjs', 'tools/build-web.mjs'];

const isSource = (path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('.spec.ts');
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Files that end up in dist: TypeScript, and whatever a program reads beside itself (json, sql, html, plain mjs). */
function sourceFiles() {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (path !== join(root, 'apps', 'web') && entry.name !== 'histories' && entry.name !== 'node_modules')
          walk(path);
      } else if (isSource(path) || /\.(json|sql|html|css|svg|yaml)$/.test(entry.name)) found.push(path);
    }
  };
  for (const folder of SOURCE_FOLDERS.map((name) => join(root, name)).filter(existsSync)) walk(folder);
  return found.sort();
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return { configuration: '', files: {}, bundle: '', web: '' };
  }
}

function configurationHash() {
  const parts = CONFIGURATION.map((name) => join(root, name)).filter(existsSync);
  return sha256(parts.map((path) => readFileSync(path, 'utf8')).join('\0'));
}

const outputOf = (name) => join(dist, name.replace(/\.ts$/, '.js'));

async function compile(name) {
  const target = outputOf(name);
  mkdirSync(dirname(target), { recursive: true });
  if (!name.endsWith('.ts')) {
    writeFileSync(target, readFileSync(join(root, name)));
    return;
  }
  const { code, map } = await transformFile(join(root, name), {
    configFile: join(root, '.swcrc'),
    sourceMaps: true,
    // The map stands in dist and names the source in the repository, wherever that is.
    sourceFileName: relative(dirname(target), join(root, name)),
  });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split(/[\\/]/).at(-1)}.map\n`);
  writeFileSync(`${target}.map`, map);
}

/** Output of sources that are gone would still be found by imports and migrations: it goes too. */
function removeOrphans(before, now) {
  for (const name of Object.keys(before)) {
    if (name in now) continue;
    rmSync(outputOf(name), { force: true });
    rmSync(`${outputOf(name)}.map`, { force: true });
  }
}

/** Workflows see contracts and the types of activities only, so only these can change the bundle. */
function bundleHash(files, configuration) {
  const inputs = Object.entries(files).filter(([name]) => /^(workflows|activities|libs\/contracts)\//.test(name));
  return sha256(JSON.stringify([configuration, inputs]));
}

async function bundleWorkflows() {
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const silent = () => undefined;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(dist, 'workflows', 'index.js'),
    preloadModules: [join(dist, 'workflows', 'preloaded.js')],
    logger: { log: silent, trace: silent, debug: silent, info: silent, warn: console.warn, error: console.error },
  });
  writeFileSync(bundleFile, code);
  return Buffer.byteLength(code);
}

async function step(name, work) {
  const started = performance.now();
  const detail = await work();
  console.log(`build: ${name}${detail ? `, ${detail}` : ''} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

async function compileChanged(before, files, sameConfiguration) {
  const changed = Object.keys(files).filter(
    (name) => !sameConfiguration || before.files[name] !== files[name] || !existsSync(outputOf(name)),
  );
  removeOrphans(before.files, files);
  await Promise.all(changed.map(compile));
  return changed.length;
}

/** Brings dist/ up to date with the sources. Prints one line for each step; does nothing when nothing changed. */
export async function build() {
  const before = readStamp();
  const configuration = configurationHash();
  const files = Object.fromEntries(
    sourceFiles().map((path) => [relative(root, path).replaceAll('\\', '/'), sha256(readFileSync(path))]),
  );
  const sameConfiguration = before.configuration === configuration;
  if (!sameConfiguration) rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await step('compile', async () => {
    const count = await compileChanged(before, files, sameConfiguration);
    return count === 0 ? 'nothing changed' : `${count} of ${Object.keys(files).length} files`;
  });
  const bundle = 'workflows/index.ts' in files ? bundleHash(files, configuration) : '';
  const web = sha256(configuration + webHash());
  // Written after each part, so that one that fails does not cost the others next time.
  const done = {
    configuration,
    files,
    bundle: sameConfiguration ? before.bundle : '',
    web: sameConfiguration ? before.web : '',
  };
  const save = (more = {}) => writeFileSync(stampFile, JSON.stringify(Object.assign(done, more)));
  save();
  if (bundle && (bundle !== done.bundle || !existsSync(bundleFile)))
    await step('workflow bundle', async () => `${Math.round((await bundleWorkflows()) / 1024)} kB`);
  save({ bundle });
  if (web !== done.web || !existsSync(webFile)) await step('web', buildWeb);
  save({ web });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
