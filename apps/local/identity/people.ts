import { readFile } from 'node:fs/promises';

/** An invented person of the demo who may log in. */
export interface Person {
  readonly login: string;
  /** The stable id that stands in tokens as `sub`. */
  readonly sub: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly municipality: string;
  /** Named on the terminal as somebody to begin with. */
  readonly featured?: boolean;
}

const FIELDS = ['login', 'sub', 'name', 'role', 'unit', 'municipality'] as const;

function isPerson(value: unknown): value is Person {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return FIELDS.every((field) => typeof record[field] === 'string');
}

/** The people in a JSON list. @throws Error when it is not a list of people. */
export function parsePeople(text: string): Person[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isPerson)) {
    throw new Error(`the file of people must be a list of {${FIELDS.join(', ')}}`);
  }
  return value;
}

/** The people of a file; none while the file is not there. */
export async function readPeople(path: string): Promise<Person[]> {
  try {
    return parsePeople(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
