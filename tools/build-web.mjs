// The web application: Vite bundles apps/web to dist/web, and what the first screen needs is weighed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'apps', 'web');
const output = join(root, 'dist', 'web');

/** JavaScript that the first screen may need, compressed. */
const LIMIT_KB = 200;
const FIRST_SCREENS = ['index.html', 'screens/my-work/my-work.screen.tsx'];

const isSource = (name) => !name.endsWith('.spec.ts');

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Changes with everything that the bundle is made of. */
export function webHash() {
  const files = [...filesBelow(web), ...filesBelow(join(root, 'libs', 'contracts'))].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** The files of some entries and of all that these import at once, by the manifest that Vite leaves. */
export function scriptsOf(manifest, entries) {
  const seen = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const entry of entries) visit(entry);
  return [...seen].filter((file) => file.endsWith('.js'));
}

/** Compressed kilobytes of JavaScript that the first screen needs. */
export function firstScreenWeight() {
  const manifest = JSON.parse(readFileSync(join(output, '.vite', 'manifest.json'), 'utf8'));
  const weights = scriptsOf(manifest, FIRST_SCREENS).map(
    (file) => gzipSync(readFileSync(join(output, file)), { level: 9 }).length,
  );
  return weights.reduce((sum, weight) => sum + weight, 0) / 1024;
}

const shrinks = /\.(js|css|svg)$/;

/** Compresses once here, as hard as it goes, what the API would otherwise compress for everybody who asks. */
async function compressFiles() {
  const names = readdirSync(join(output, 'assets')).filter((name) => shrinks.test(name));
  for (const file of names.map((name) => join(output, 'assets', name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(content));
    writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}

/** Carries out what makes this process one of production, as Vite does; what is started afterwards inherits none of it. */
export async function inProduction(work) {
  const { NODE_ENV } = process.env;
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Bundles, compresses, and resolves to the weight of the first screen. @throws when that is too heavy. */
export async function buildWeb() {
  const { build } = await import('vite');
  await inProduction(() => build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' }));
  await compressFiles();
  const weight = firstScreenWeight();
  if (weight > LIMIT_KB)
    throw new Error(`The first screen needs ${weight.toFixed(1)} kB of JavaScript; ${LIMIT_KB} kB are allowed.`);
  return `first screen ${weight.toFixed(1)} of ${LIMIT_KB} kB JavaScript`;
}
