import { describe, expect, it } from '@jest/globals';
import { destroyedText, ownWords } from './destroyed-text.js';

describe('a text whose key was destroyed', () => {
  it.each([null, '2026-11-22'])('is said in the reader’s language (%s)', (on) => {
    const { da, en } = ownWords(destroyedText(on));
    expect(da).toMatch(/^Teksten er slettet: [^/[\]]*\.$/);
    expect(en).toMatch(/^This text is gone: [^/[\]]*\.$/);
    for (const text of [da, en]) expect(text.includes(String(on))).toBe(on !== null);
  });

  it('is told from what people write', () => {
    for (const text of ['', 'Vi mødes. / We meet.', '[Teksten er slettet]', destroyedText(null).slice(1)])
      expect(ownWords(text)).toEqual({ da: text, en: text });
  });
});
