import { describe, expect, it } from '@jest/globals';
import { newKeyFile } from '#persistence';
import { mergeKeys } from './merge-keys.js';

describe('the keys after a restore', () => {
  const backed = newKeyFile('k1');

  it('are the backup’s where there were none', () => {
    expect(mergeKeys(null, backed)).toEqual({ file: backed, changed: true });
  });

  it('stay as they are where they open everything, also after a newer key was added', () => {
    const rotated = { ...backed, current: 'k2', keys: { ...backed.keys, ...newKeyFile('k2').keys } };
    expect(mergeKeys(rotated, backed)).toEqual({ file: rotated, changed: false });
  });

  it('open both worlds where their names differ, and the restored one where they do not', () => {
    const [other, sameName] = [newKeyFile('k9'), newKeyFile('k1')];
    expect(mergeKeys(other, backed)).toEqual({
      file: { ...backed, keys: { ...other.keys, ...backed.keys } },
      changed: true,
    });
    expect(mergeKeys(sameName, backed)).toEqual({ file: backed, changed: true });
  });

  it('are refused where they are none', () => {
    expect(() => mergeKeys(null, { ...backed, keys: {} })).toThrow('current key');
  });
});
