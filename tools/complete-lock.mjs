// Run after changing dependencies: `node tools/complete-lock.mjs`.
// Native packages come in one variant per platform. A registry mirror that holds only some of them makes npm leave the
// others out of package-lock.json, and then `npm ci` refuses the lock on every machine. This adds the missing ones.
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATING_SYSTEMS = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

const lockFile = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));

/** The packages of the lock that name an optional variant in an exact version which the lock does not hold. */
function missingVariants(packages) {
  return Object.entries(packages).flatMap(([path, owner]) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isHeld(packages, path, name))
      .map(([name, version]) => ({ owner, name, version })),
  );
}

const isHeld = (packages, path, name) =>
  `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages;

/** Names follow one scheme: `core-linux-arm64-musl`. Without a platform npm would try to install the variant here. */
function entryOf({ owner, name, version }) {
  const words = name.split('/').at(-1).split('-');
  const os = OPERATING_SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) throw new Error(`No platform can be read from the name ${name}`);
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  const isLibcNamed = os === 'linux' && words.some((word) => /^(musl|gnu)/.test(word));
  return {
    version,
    cpu: [cpu],
    ...(owner.dev ? { dev: true } : {}),
    ...(isLibcNamed ? { libc: [libc] } : {}),
    license: owner.license,
    optional: true,
    os: [os],
  };
}

const missing = missingVariants(lock.packages);
const added = Object.fromEntries(missing.map((variant) => [`node_modules/${variant.name}`, entryOf(variant)]));
const { '': project, ...installed } = lock.packages;
const sorted = Object.entries({ ...installed, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': project, ...Object.fromEntries(sorted) };
if (missing.length > 0) writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} platform variants added to package-lock.json`);
