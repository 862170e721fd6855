import type { Text } from '../words.js';

/** The reference of a date that rests on nothing but the municipality's own practice. */
export const localPolicyRef = 'kommunens praksis';

/** How a basis is named in a sentence; `{ref}` is its reference, which is Danish in both languages. */
export const basisPhrases = {
  law: { da: '{ref}', en: '{ref}' },
  method: { da: 'metode: {ref}', en: 'method: {ref}' },
  policy: { da: 'kommunens praksis, jf. {ref}', en: 'local policy on {ref}' },
  local: { da: 'kommunens praksis', en: 'local policy' },
} as const satisfies Record<'law' | 'method' | 'policy' | 'local', Text>;
