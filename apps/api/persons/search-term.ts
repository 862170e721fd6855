import { readCpr, soughtIn } from '#persistence';
import { refuse } from '../http/refused.js';

const tooShort = {
  field: 'term',
  expected: {
    da: 'begyndelsen af et navn, mindst to bogstaver, eller hele CPR-nummeret',
    en: 'the beginning of a name, at least two letters, or a whole CPR number',
  },
};

/** What a search term means: a whole CPR number, or a part of a name. @throws Refused when it is neither. */
export function searchTermOf(term: string): { readonly cpr: string } | { readonly name: string } {
  const name = term.trim();
  const cpr = readCpr(name);
  if (cpr !== null) return { cpr };
  if (/\d{6}/.test(name)) throw refuse('cpr-invalid');
  if (soughtIn(name).length === 0) throw refuse('body-invalid', { errors: [tooShort] });
  return { name };
}
