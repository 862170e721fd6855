import { ApplicationFailure } from '@temporalio/common';

type Activities<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** Told of every failed attempt before it is reduced to its code. */
export type FailureListener = (activity: string, error: unknown) => void;

const fieldOf = (error: unknown, name: 'code' | 'name'): string | undefined => {
  const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The class and the code of an error, `DatabaseFailure 23505`: a message can hold values, and Temporal keeps it for years. */
export function codeOf(error: unknown): string {
  return [fieldOf(error, 'name') ?? 'Error', fieldOf(error, 'code')].filter(Boolean).join(' ');
}

const reduced = (error: unknown): ApplicationFailure =>
  error instanceof ApplicationFailure
    ? error
    : ApplicationFailure.create({ message: codeOf(error), type: fieldOf(error, 'name') ?? 'Error' });

/** The same activities, whose errors reach the engine as codes alone; they are retried as before. */
export function withCodedErrors<T extends Activities<T>>(activities: T, failed: FailureListener): T {
  const guarded = Object.entries<(...args: never[]) => Promise<unknown>>(activities).map(([name, activity]) => [
    name,
    async (...args: never[]) => {
      try {
        return await activity(...args);
      } catch (error) {
        failed(name, error);
        throw reduced(error);
      }
    },
  ]);
  return Object.fromEntries(guarded) as T;
}
