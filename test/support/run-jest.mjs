import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runProgram } from './run-program.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join('node_modules', 'jest', 'bin', 'jest.js'),
];

/** What Jest wrote, or undefined when it died before writing or found no test of this kind. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Counts tests. A file that could not be loaded counts as one failed test, and so does a test that was skipped: nothing
 * may be green that did not run. A failing exit without a failing test (a leak, a crash) is one failure as well.
 */
export function countResults(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0) + skipped;
  if (skipped > 0) console.error(`${skipped} tests were skipped; each counts as failed`);
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, told: failuresOf(report) };
}

const LINES_TOLD = 12;
const firstLines = (text) => stripVTControlCharacters(text).trim().split('\n').slice(0, LINES_TOLD).join('\n');

/** Each failed test, or file that could not be loaded, with the first lines of what it said. */
function failuresOf(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message && assertionResults.length === 0) return [`${name}\n${firstLines(message)}`];
    return failed.map((one) => `${name}: ${one.fullName}\n${firstLines(one.failureMessages.join('\n'))}`);
  });
}

/** Runs the tests of one kind. A kind that has no files yet passes nothing and fails nothing. */
export async function runJest({ root, env }, { kind, minutes, options }) {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-jest-'));
  const outputFile = join(folder, 'report.json');
  const output = ['--json', `--outputFile=${outputFile}`, '--passWithNoTests'];
  const selection = ['--config', join('test', 'jest.config.mjs'), '--selectProjects', kind];
  try {
    // Jest's own report on standard output would hide everything else: it goes to the file alone.
    const exitCode = await runProgram(root, [...JEST, ...selection, ...options, ...output], env, {
      minutes,
      isDone: () => existsSync(outputFile),
    });
    return countResults(readReport(outputFile), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
