import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../../tools/check-dependencies.mjs';

const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
const faults = (one: object) => faultsOf({ packages: { '': {}, 'node_modules/a': { ...good, ...one } } });

describe('the lock', () => {
  it('is in order where every package has its integrity, a known licence and no script', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ license: '(MIT OR CC0-1.0)' })).toEqual([]);
    // A variant for another platform: npm checks it where it is installed.
    expect(faults({ integrity: undefined, optional: true, os: ['win32'] })).toEqual([]);
  });

  it.each([
    [{ integrity: undefined }, 'a has no integrity'],
    [{ integrity: undefined, optional: true }, 'a has no integrity'],
    [{ resolved: 'https://elsewhere.example/a.tgz' }, 'a comes from elsewhere'],
    [{ resolved: 'git+ssh://git@github.com/a/a.git' }, 'a comes from elsewhere'],
    [{ hasInstallScript: true }, 'a runs a script'],
    [{ license: undefined }, 'a names no licence'],
    [{ license: 'MIT AND AGPL-3.0-only' }, 'a: AGPL-3.0-only'],
    [{ link: true }, 'a is a link'],
  ])('is not with %j', (one, fault) => {
    expect(faults(one)).toEqual([fault]);
  });
});
