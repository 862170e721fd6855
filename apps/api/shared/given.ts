import type { CommandOf } from '#plan-domain';

export type CivilDate = CommandOf<'AddStep'>['due'];
export type Instant = CommandOf<'ScheduleStep'>['at'];

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without what is not there: absent and undefined are two things in a command. */
export const given = <T extends object>(value: T): Given<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Given<T>;
