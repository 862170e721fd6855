import type { Api } from '../../api/types.js';

export type LoadRow = Pick<
  Api<'LoadRowDto'>,
  'unitId' | 'memberId' | 'name' | 'roles' | 'former' | 'open' | 'awayUntil'
>;

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly former: boolean;
  readonly isAway: boolean;
  /** Whether plans are that person’s daily work. */
  readonly isPractising: boolean;
}

const practising: readonly string[] = ['practitioner', 'coordinator'];

/** Everybody of a unit, with what they carry. */
export const membersOf = (rows: readonly LoadRow[], unit: string | undefined): readonly Colleague[] =>
  rows.flatMap(({ unitId, memberId, name, open, former, roles, awayUntil }) =>
    unitId === unit && memberId !== null
      ? [
          {
            id: memberId,
            name: name ?? memberId,
            open,
            former,
            isAway: awayUntil !== null,
            isPractising: roles.some((role) => practising.includes(role)),
          },
        ]
      : [],
  );

/** Who may get what somebody has. */
export const colleaguesOf = (members: readonly Colleague[], from: string | undefined): readonly Colleague[] =>
  members.filter(({ id, former }) => id !== from && !former);

/** Among whom plans are spread when nobody was chosen: those who are there and do such work, else whoever there is. */
export function spreadOver(colleagues: readonly Colleague[]): readonly string[] {
  const there = colleagues.filter(({ isAway }) => !isAway);
  const fitting = there.filter(({ isPractising }) => isPractising);
  const chosen = fitting.length > 0 ? fitting : there.length > 0 ? there : colleagues;
  return chosen.map(({ id }) => id);
}
