import { type CivilDate, isCivilDate } from '#calendar';

/** The ten digits of a CPR number, with or without hyphen or space; null where it is none. Modulus 11 is not asked for. */
export function readCpr(text: string): string | null {
  const digits = text.trim().replace(/^(\d{6})[- ]?(\d{4})$/, '$1$2');
  return /^\d{10}$/.test(digits) && birthDateOfCpr(digits) !== null ? digits : null;
}

/** The date in a CPR number; its seventh digit tells the century. Null where the date does not exist. */
export function birthDateOfCpr(digits: string): CivilDate | null {
  const year = Number(digits.slice(4, 6));
  const date = `${centuryOf(Number(digits[6]), year) + year}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
  return isCivilDate(date) ? date : null;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
