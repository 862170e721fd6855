import type { CivilDate } from '#calendar';

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * A number in the form of a CPR number that is nobody's: the birth date, a serial that begins with 9 (which says "born
 * after 2000"), and a check digit that is wrong by modulus 11. Numbers without that check have been given out for
 * birth dates of the last century only, so that no living person can have one of these.
 * Different for every `n` from 0 to 99 of one birth date.
 */
export function fictiveCpr(birthDate: CivilDate, n: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const head = `${day}${month}${year.slice(2)}9${String(n % 100).padStart(2, '0')}`;
  const sum = [...head].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  const right = (11 - (sum % 11)) % 11;
  return `${head}${right === 9 ? 8 : right === 10 ? 5 : right + 1}`;
}
