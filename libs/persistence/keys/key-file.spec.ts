import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyFailure, keyRing, newKeyFile, readKeyFile } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key ring', () => {
  const file = newKeyFile('k1');
  const keys = keyRing(file);

  it('opens what it sealed, in the same row only', () => {
    const sealed = keys.encrypt('Æblegrød med Özil', 'row-1');
    expect(sealed.keyId).toBe('k1');
    expect(sealed.cipher.toString('utf8')).not.toContain('grød');
    expect(keys.decrypt(sealed, 'row-1')).toBe('Æblegrød med Özil');
    expect(() => keys.decrypt(sealed, 'row-2')).toThrow(KeyFailure);
  });

  it('never seals the same text the same way twice, and finds it by its HMAC', () => {
    expect(keys.encrypt('x', 'a').cipher).not.toEqual(keys.encrypt('x', 'a').cipher);
    expect(keys.hmac('0101010101')).toEqual(keyRing(file).hmac('0101010101'));
    expect(keys.hmac('0101010101')).not.toEqual(keyRing(newKeyFile('k1')).hmac('0101010101'));
  });

  it('keeps opening old values after the current key has changed', () => {
    const sealed = keys.encrypt('old', 'row');
    const turned = keyRing({ ...file, current: 'k2', keys: { ...file.keys, ...newKeyFile('k2').keys } });
    expect(turned.decrypt(sealed, 'row')).toBe('old');
    expect(turned.encrypt('new', 'row').keyId).toBe('k2');
  });

  it('fails closed on a changed value, a wrong key of the same name and a lost key', () => {
    const sealed = keys.encrypt('secret words', 'row');
    const bent = Buffer.from(sealed.cipher);
    bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1;
    expect(() => keys.decrypt({ ...sealed, cipher: bent }, 'row')).toThrow(/does not open with key k1/);
    expect(() => keys.decrypt({ ...sealed, cipher: sealed.cipher.subarray(0, 20) }, 'row')).toThrow(KeyFailure);
    expect(() => keyRing(newKeyFile('k1')).decrypt(sealed, 'row')).toThrow(/does not open with key k1/);
    expect(() => keyRing(newKeyFile('k9')).decrypt(sealed, 'row')).toThrow(/does not hold key k1/);
  });
});

describe('the key file', () => {
  it('is read from disk', () => {
    const path = join(folder, 'good.json');
    writeFileSync(path, JSON.stringify(newKeyFile('k1')));
    const keys = keyRing(readKeyFile(path));
    expect(keys.decrypt(keys.encrypt('a', 'b'), 'b')).toBe('a');
  });

  it.each([
    ['lost', undefined, /cannot be read/],
    ['no JSON', '{', /is not JSON/],
    ['empty', '{}', /Key hmac/],
    ['a short key', JSON.stringify({ ...newKeyFile('k'), keys: { k: 'AAAA' } }), /Key k in the key file/],
    ['without its current key', JSON.stringify({ ...newKeyFile('k'), current: 'other' }), /current key/],
  ])('%s: fails closed with a clear message', (name, content, message) => {
    const path = join(folder, `${name}.json`);
    if (content !== undefined) writeFileSync(path, content);
    expect(() => readKeyFile(path)).toThrow(message);
  });
});
