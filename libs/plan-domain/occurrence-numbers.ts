/** Occurrences counted per calendar year are numbered `<year><position>`: 20271 is the first of 2027. */
export const yearlyOccurrence = (year: number, position: number): number => year * 10 + position;
export const yearOfOccurrence = (occurrence: number): number => Math.floor(occurrence / 10);
export const occurrenceOfYear = (occurrence: number): number => occurrence % 10;
