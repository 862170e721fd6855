import { addWorkingDays } from '#calendar';
import { type LeaderRole, leaderRoles } from '#contracts';
import { type Draft, emit, planOf } from './draft.js';
import { escalationId } from './escalate.js';
import { leaderOfLevel } from './ladder.js';
import { today } from './lookups.js';
import { leaderFor, nearest, toldFor, unique } from './organisation.js';
import type { OpeningState } from './state.js';

/** Working days that each leader has for the review before it climbs to the next. */
const reviewWorkingDays: Readonly<Record<LeaderRole, number>> = {
  'team-leader': 3,
  'department-head': 5,
  director: 10,
};

/**
 * Asks a leader of whoever opened the plan for the review: the nearest at this level, or above where nobody is there.
 * The plan's coordinator and their leader are told besides.
 */
export function askForReview(draft: Draft, opening: OpeningState, level: string): void {
  const { context } = draft;
  const role = leaderOfLevel(level);
  if (!role) return;
  const on = today(context);
  const owner = leaderFor(context, opening.by, role, on);
  const actual = owner.role !== role && isLeaderRole(owner.role) ? owner.role : level;
  const days = reviewWorkingDays[leaderOfLevel(actual) ?? role];
  emit(draft, {
    type: 'EscalationRaised',
    escalation: {
      id: escalationId(opening.id, 1, actual),
      subject: { kind: 'opening', openingId: opening.id },
      round: 1,
      level: actual,
      owner,
      raisedOn: on,
      answerBy: addWorkingDays(on, days, context.calendar),
    },
    informed: toldBesides(draft, owner.member),
    behind: [],
    ...(actual !== level && { insteadOf: level }),
  });
}

const isLeaderRole = (role: string): role is LeaderRole => (leaderRoles as readonly string[]).includes(role);

function toldBesides(draft: Draft, owner: string | undefined): string[] {
  const { context } = draft;
  const { lead } = planOf(draft);
  const on = today(context);
  const leader = nearest(context.organisation, lead.unit, 'team-leader', on)?.member;
  const told = unique([...(leader === undefined ? [] : [leader]), ...toldFor(context, lead, on)]);
  return told.filter((member) => member !== owner);
}
