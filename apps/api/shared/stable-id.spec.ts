import { describe, expect, it } from '@jest/globals';
import { uuidPattern } from '../http/fields.js';
import { textsFor } from './mapped.js';
import { stableIds } from './stable-id.js';

const key = '0d4c1c55-6d3b-4a57-9a73-0f1f6d1a7c11';

describe('the ids that a command makes', () => {
  it('are the same for the same key, and differ with key, municipality and purpose', () => {
    const ids = [
      stableIds('0265', key)('plan'),
      stableIds('0265', key)('handover'),
      stableIds('0147', key)('plan'),
      stableIds('0265', key.replace('0', '1'))('plan'),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(stableIds('0265', key.toUpperCase())('plan')).toBe(ids[0]);
    for (const id of ids) expect(id).toMatch(uuidPattern);
    for (const id of ids) expect(id).toMatch(/^.{14}8.{4}[89ab]/);
  });

  it('are given to texts in order', () => {
    const texts = textsFor(stableIds('0265', key));
    const [reason, note] = [texts.put('reason', 'Ferie'), texts.maybe('note', 'Ring i morgen')];
    expect(texts.maybe('agreed', undefined)).toBeUndefined();
    expect(texts.drafts).toEqual([
      { id: reason, kind: 'reason', text: 'Ferie' },
      { id: note, kind: 'note', text: 'Ring i morgen' },
    ]);
    expect(reason).not.toBe(note);
  });
});
