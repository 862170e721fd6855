import fc from 'fast-check';
import { addDays, addMilliseconds, type CivilDate, COPENHAGEN, civilDate, civilDateIn, type Instant } from '#calendar';
import {
  consentGivers,
  consentHows,
  factCategories,
  factCodes,
  informationCategories,
  openingVerdicts,
  planRoles,
  sectors,
  sharingPurposes,
  stepKinds,
} from '#contracts';
import {
  type Command,
  type CommandOf,
  type CommandType,
  type ConsentInput,
  type Context,
  type FactInput,
  handle,
  initialState,
  type LivePlan,
  type PlanEvent,
  type PlanState,
  type ShareSelection,
  type SharingBasis,
} from '#plan-domain';
import { actorOf, contextFor, factOf, instantOf, memberNames, startT1, startT6, type Who } from './plan-domain.js';

/** One thing that somebody tries: what exactly is decided by the numbers, from the plan as it then stands. */
export interface Attempt {
  /** How long after the one before, in milliseconds. */
  readonly wait: number;
  readonly who: Who;
  readonly type: CommandType;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** A life at random: who it is about, how it starts, and what people try, sensible or not. */
export interface History {
  readonly birthDate: CivilDate;
  readonly startedAt: Instant;
  readonly start: Command;
  readonly attempts: readonly Attempt[];
}

const minute = 60_000;
const day = 24 * 60 * minute;

const wait = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 90 * minute }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 70 * day }) },
);

/** The lead acts most often; everybody else tries too. */
const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Who>('coordinator') },
  { weight: 2, arbitrary: fc.constantFrom<Who>('director', 'socialLeader', 'crossChair') },
  { weight: 5, arbitrary: fc.constantFrom<Who>(...memberNames, 'young-person', 'system') },
);

const often: readonly Attempt['type'][] = [
  'CompleteStep',
  'CompleteStep',
  'RecordFact',
  'OfferHandover',
  'AcceptHandover',
  'RecordFirstMeeting',
  'AnswerEscalation',
  'RecordConsent',
  'ShareParts',
];
const everyType: readonly Attempt['type'][] = [
  'StartPlan',
  'AddStep',
  'AssignStep',
  'ClaimStep',
  'SkipStep',
  'ReopenStep',
  'SetDeadline',
  'RecordExceeded',
  'PauseStep',
  'ResumeStep',
  'ScheduleStep',
  'AcceptHandover',
  'DeclineHandover',
  'WithdrawHandover',
  'RecordFirstMeeting',
  'AcknowledgeEscalation',
  'DecideCadence',
  'CorrectFact',
  'CorrectBirthDate',
  'ChangeLead',
  'BindRole',
  'ReassignWork',
  'AddReference',
  'AddVoice',
  'BreakGlass',
  'ReviewBreakGlass',
  'AskConsent',
  'AnswerConsent',
  'WithdrawConsent',
  'ChangeShare',
  'EndShare',
  'OpenReferral',
  'EndReferral',
  'AdmitGuardian',
  'EndGuardian',
  'AskCopy',
  'ReleaseCopy',
  'ClosePlan',
  'ReopenPlan',
  'PassTime',
];

const attempt: fc.Arbitrary<Attempt> = fc.record({
  wait,
  who,
  type: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...often) },
    { weight: 3, arbitrary: fc.constantFrom(...everyType) },
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
});

/** Invented young people: an ordinary one, one that starts late, one just before 18, and one born on 29 February. */
const people = ['2010-09-14', '2007-06-20', '2008-11-30', '2008-02-29', '2010-12-31'].map(civilDate);

const factsAtStart: fc.Arbitrary<readonly FactInput[]> = fc.subarray([
  factOf('placed', '2025-05-01'),
  factOf('effort-started', '2026-01-02'),
  factOf('youth-plan-duty', '2026-01-05'),
  factOf('disability', '2020-01-01'),
]);

/** Plans of either kind, with up to so many attempts. */
export const histories = (most: number): fc.Arbitrary<History> =>
  fc
    .record({
      birthDate: fc.constantFrom(...people),
      minutes: fc.nat(20 * 24 * 60),
      concern: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      facts: factsAtStart,
      attempts: fc.array(attempt, { minLength: 1, maxLength: most, size: 'max' }),
    })
    .map(({ birthDate, minutes, concern, facts, attempts }) => {
      const startedAt = addMilliseconds(instantOf('2026-01-12T08:00:00.000Z'), minutes * minute);
      const received = addMilliseconds(startedAt, -3 * 60 * minute);
      const start = concern ? startT6(received) : startT1({ facts });
      return { birthDate, startedAt, start, attempts };
    });

/** What one attempt came to; refused ones leave no events. */
export interface Tried {
  readonly before: PlanState;
  readonly after: PlanState;
  readonly events: readonly PlanEvent[];
  readonly command: Command;
  readonly who: Who;
  readonly context: Context;
}

/** The invented municipality, made once: what is worked out with its calendar serves every history. */
const world = contextFor({ now: '2026-01-12' });

/** Lives a history; a refused attempt leaves everything as it was. */
export function live({ birthDate, startedAt, start, attempts }: History): Tried[] {
  const tried: Tried[] = [];
  let state: PlanState = initialState;
  let now = startedAt;
  let born = birthDate;
  const attemptNow = (command: Command, by: Who, context: Context): boolean => {
    const answer = handle(state, command, actorOf(by), context);
    const [after, events] = answer.ok ? [answer.state, answer.events] : [state, []];
    tried.push({ before: state, after, events, command, who: by, context });
    state = after;
    return answer.ok;
  };
  attemptNow(start, 'coordinator', { ...world, now, birthDate: born });
  attempts.forEach((each, index) => {
    now = addMilliseconds(now, each.wait);
    const corrected = each.type === 'CorrectBirthDate' ? addDays(born, (each.a % 90) - 45) : born;
    const command = commandOf(each, index, state, now);
    const by = each.c % 3 === 0 ? each.who : (entitled(command, state) ?? each.who);
    if (attemptNow(command, by, { ...world, now, birthDate: corrected })) born = corrected;
  });
  return tried;
}

/** Somebody at the receiving unit, the leader who is asked, or the lead: at random hardly anybody would be the right one. */
function entitled(command: Command, state: PlanState): Who | undefined {
  if (state.status === 'none') return undefined;
  if ('handoverId' in command && command.type !== 'OfferHandover' && command.type !== 'WithdrawHandover') {
    const unit = state.handovers[command.handoverId]?.to.unit;
    return memberNames.find((name) => unit === unitOf(name));
  }
  if ('escalationId' in command) return state.escalations[command.escalationId]?.owner.member as Who | undefined;
  return state.lead.member as Who | undefined;
}

function unitOf(name: Who): string | undefined {
  const actor = actorOf(name);
  return actor.kind === 'member' ? actor.unit : undefined;
}

const pick = <T>(list: readonly T[], n: number, otherwise: T): T => list[n % Math.max(1, list.length)] ?? otherwise;

const outcomes = ['lead-named', 'given', 'fine', 'high', 'granted', 'done', 'acute', 'par-19', 'par-20', 'support'];
const unitIds = ['social', 'guidance', 'job', 'adult', 'placement', 'cross', 'children', 'nowhere'];

/** The command that an attempt makes in this state: mostly about something that exists, now and then about nothing. */
function commandOf({ type, a, b, c }: Attempt, index: number, state: PlanState, now: Instant): Command {
  const on = civilDateIn(COPENHAGEN, now);
  const plan = state.status === 'none' ? undefined : state;
  const steps = Object.values(plan?.steps ?? {});
  const open = steps.filter(({ status }) => status === 'open');
  const finished = Object.values(plan?.finished ?? {});
  const stepId =
    a % 9 === 0 ? pick([...steps.map(({ id }) => id), 'T1.99.1', 'x'], b, 'x') : pick(open, b, steps[0])?.id;
  const step = { stepId: stepId ?? 'x' };
  const handoverId = pick(Object.keys(plan?.handovers ?? {}), b, 'h-none');
  const escalationId = pick(Object.keys(plan?.escalations ?? {}), b, 'x~r1~team-leader');
  const member = pick(memberNames, c, 'coordinator');
  const unit = pick(unitIds, b, 'social');
  const due = addDays(on, (c % 90) - 10);
  const reason = 'why';
  switch (type) {
    case 'StartPlan':
      return startT1();
    case 'AddStep': {
      const owner = pick(planRoles, b, 'coordinator');
      return { type, owner, kind: pick(stepKinds, a, 'task'), title: 'title', forYoung: false, due };
    }
    case 'AssignStep':
      return { type, ...step, member };
    case 'ClaimStep':
      return { type, ...step };
    case 'CompleteStep': {
      const doneOn = c % 3 === 0 ? { doneOn: addDays(on, (c % 40) - 35) } : {};
      return { type, ...step, ...doneOn, ...needed(step.stepId, state, a, c), present: [] };
    }
    case 'SkipStep':
      return { type, ...step, reason };
    case 'ReopenStep':
      return { type, stepId: pick(finished, b, undefined)?.stepId ?? 'x', ...(c % 4 !== 0 && { reason }) };
    case 'SetDeadline':
      return { type, ...step, due, reason };
    case 'RecordExceeded':
      return { type, ...step, reason, citizenTold: true };
    case 'PauseStep':
      return { type, ...step, reason };
    case 'ResumeStep':
      return { type, stepId: steps.find(({ status }) => status === 'paused')?.id ?? step.stepId };
    case 'ScheduleStep':
      return { type, ...step, at: addMilliseconds(now, ((c % 50) - 5) * day), who: [] };
    case 'OfferHandover': {
      const subjects = [{ kind: 'lead' as const }, { kind: 'role' as const, role: pick(planRoles, a, 'guidance') }];
      const subject = pick([...subjects, { kind: 'step' as const, ...step }], c, subjects[0] ?? { kind: 'lead' });
      const basis = b % 3 === 0 ? {} : { basis: { kind: 'law' as const, ref: 'invented' } };
      return { type, handoverId: `h${index}`, subject, to: { unit, ...(a % 2 === 0 && { member }) }, ...basis };
    }
    case 'AcceptHandover':
      return { type, handoverId, ...(c % 3 === 0 && { member }) };
    case 'DeclineHandover':
      return { type, handoverId, reason };
    case 'WithdrawHandover':
      return { type, handoverId };
    case 'RecordFirstMeeting':
      return { type, handoverId, heldOn: addDays(on, (c % 5) - 3) };
    case 'AcknowledgeEscalation':
      return { type, escalationId };
    case 'AnswerEscalation': {
      const answers = [
        { kind: 'new-responsible' as const, unit, ...(a % 2 === 0 && { member }), reason },
        { kind: 'new-deadline' as const, due, reason },
        { kind: 'more-resource' as const, lookAgainOn: addDays(on, c % 32), reason },
        { kind: 'close' as const, reason },
      ];
      return { type, escalationId, answer: pick(answers, c, { kind: 'close', reason }) };
    }
    case 'DecideCadence':
      return { type, months: c % 14, reasons: reason };
    case 'RecordFact':
      return { type, fact: factAt(index, on, now, a, b, c) };
    case 'CorrectFact': {
      const factId = pick(plan?.facts ?? [], b, undefined)?.id ?? 'x';
      const to = a % 3 === 0 ? { to: null } : a % 3 === 1 ? { to: addDays(on, (a % 50) - 10) } : {};
      return { type, factId, from: addDays(on, (c % 60) - 58), ...to, reason };
    }
    case 'CorrectBirthDate':
      return { type, reason };
    case 'ChangeLead':
      return { type, member };
    case 'BindRole': {
      const binding = { role: pick(planRoles, a, 'guidance'), unit, ...(c % 2 === 0 && { member }) };
      const from = pick(consentGivers, c, 'guardian');
      const bases = [
        {},
        { basis: { kind: 'law' as const, ref: 'invented' } },
        { basis: { kind: 'consent' as const, from, on: addDays(on, -(c % 5)) } },
      ];
      return { type, binding: { ...binding, ...pick(bases, b, {}) } };
    }
    case 'ReassignWork': {
      const holder = pick(steps, a, undefined)?.holder ?? { unit };
      return { type, unit: holder.unit, from: holder.member ?? member, to: member };
    }
    case 'AddReference':
      return { type, referenceId: `r${index}`, system: pick(sectors, a, 'social'), number: 'number' };
    case 'AddVoice':
      return { type, text: `v${index}` };
    case 'BreakGlass':
      return { type, openingId: `o${index}`, reason };
    case 'ReviewBreakGlass': {
      const openingId = pick(Object.keys(plan?.openings ?? {}), a, 'o');
      return { type, openingId, verdict: pick(openingVerdicts, b, 'justified') };
    }
    case 'AskConsent':
      return { type, consent: consentAt(index, on, plan, a, b, c) };
    case 'RecordConsent': {
      const how = pick(consentHows, c, 'written');
      const note = c % 7 === 0 ? {} : { note: 'note' };
      return { type, consent: consentAt(index, on, plan, a, b, c), how, givenOn: addDays(on, -(a % 9)), ...note };
    }
    case 'AnswerConsent':
      return { type, consentId: idOf(plan?.consents, b), answer: a % 4 === 0 ? 'refused' : 'given', how: 'written' };
    case 'WithdrawConsent':
      return { type, consentId: idOf(plan?.consents, b) };
    case 'ShareParts': {
      const until = c % 3 === 0 ? { until: addDays(on, (c % 60) - 3) } : {};
      const purpose = pick(sharingPurposes, c, 'placement');
      const to = a % 8 === 0 ? unit : 'placement';
      return {
        type,
        shareId: `s${index}`,
        unit: to,
        selection: selectionAt(plan, a, c),
        basis: basisAt(plan, b),
        purpose,
        ...until,
      };
    }
    case 'ChangeShare': {
      const changed = a % 2 === 0 ? { selection: selectionAt(plan, b, c) } : { until: c % 2 === 0 ? null : due };
      return { type, shareId: idOf(plan?.shares, b), ...changed };
    }
    case 'EndShare':
      return { type, shareId: idOf(plan?.shares, b) };
    case 'OpenReferral': {
      const who = a % 3 === 0 ? { member } : {};
      const categories = informationCategories.filter((_, place) => (c >> place) % 2 === 1);
      const purpose = pick(sharingPurposes, c, 'work');
      return {
        type,
        referralId: `q${index}`,
        unit,
        ...who,
        purpose,
        categories,
        basis: basisAt(plan, b),
        reason,
        until: due,
      };
    }
    case 'EndReferral':
      return { type, referralId: idOf(plan?.referrals, b), how: a % 2 === 0 ? 'done' : 'revoked' };
    case 'AdmitGuardian':
      return { type, guardianId: `g${b % 3}`, standing: a % 2 === 0 ? 'custody' : 'agreed' };
    case 'EndGuardian':
      return { type, guardianId: `g${b % 3}` };
    case 'AskCopy':
      return { type, copyId: `y${index}`, askedOn: addDays(on, -(a % 20)) };
    case 'ReleaseCopy': {
      const redactions = [
        { kind: 'text' as const, text: 'note', reason: 'rights-of-others' as const, words: reason },
        { kind: 'name' as const, name: 'name', reason: 'own-interests' as const, words: reason },
      ];
      return { type, copyId: idOf(plan?.copies, b), seen: 1 + (a % 9), redactions: redactions.slice(c % 3) };
    }
    case 'ClosePlan': {
      const answer = pick(['done', 'not-relevant', 'exceeded'] as const, c, 'done');
      return { type, reason, answers: steps.map(({ id }) => ({ stepId: id, answer, reason })) };
    }
    case 'ReopenPlan':
      return { type, reason };
    case 'PassTime':
      return b % 2 === 0 ? { type } : { type, limit: c % 6 };
    default:
      return type satisfies never;
  }
}

const idOf = (part: Readonly<Record<string, unknown>> | undefined, n: number): string =>
  pick(Object.keys(part ?? {}), n, 'none');

/** Mostly a guardian's, so that birthdays end something. */
function consentAt(
  index: number,
  on: CivilDate,
  plan: LivePlan | undefined,
  a: number,
  b: number,
  c: number,
): ConsentInput {
  const units = ['placement', 'placement', 'job', 'guidance', plan?.startUnit ?? 'social'];
  return {
    consentId: `c${index}`,
    from: a % 3 === 0 ? 'young-person' : 'guardian',
    receiver: b % 7 === 0 ? { kind: 'outside', name: 'name' } : { kind: 'unit', unit: pick(units, b, 'placement') },
    categories:
      c % 4 === 0 ? informationCategories.filter((_, place) => (a >> place) % 2 === 1) : informationCategories,
    purpose: pick(sharingPurposes, b, 'co-operation'),
    ...(c % 5 === 0 && { until: addDays(on, (a % 90) - 4) }),
  };
}

/** A paragraph, or one of the plan's consents, good or not. */
function basisAt(plan: LivePlan | undefined, n: number): SharingBasis {
  const consents = Object.keys(plan?.consents ?? {});
  return n % 3 === 0 || consents.length === 0
    ? { kind: 'law', ref: 'invented' }
    : { kind: 'consent', consentId: pick(consents, n, 'none') };
}

function selectionAt(plan: LivePlan | undefined, a: number, c: number): ShareSelection {
  const keys = Object.keys(plan?.created ?? {});
  return {
    steps: [...new Set([pick(keys, a, 'T1.1'), pick(keys, c, 'T1.2')])],
    agreements: a % 3 === 0 ? ['agreed'] : [],
    contacts: c % 2 === 0,
    facts: factCategories.filter((_, place) => (c >> place) % 2 === 1),
    notes: a % 4 === 0 ? ['note'] : [],
  };
}

/** The outcome and cadence that a completion needs, mostly. */
function needed(
  stepId: string,
  state: PlanState,
  a: number,
  c: number,
): Pick<CommandOf<'CompleteStep'>, 'outcome' | 'cadence'> {
  const step = state.status === 'none' ? undefined : state.steps[stepId];
  const template = step && world.templates.find(step.section, 1);
  const row = template?.steps.find(({ code }) => code === step?.code);
  const codes = a % 11 === 0 ? outcomes : (row?.outcomes ?? []).map(({ code }) => code);
  return {
    ...(codes.length > 0 && { outcome: pick(codes, c, 'done') }),
    ...(row?.decidesCadence && { cadence: { months: 1 + (c % 6), reasons: 'why' } }),
  };
}

function factAt(index: number, on: CivilDate, now: Instant, a: number, b: number, c: number): FactInput {
  const code = pick(factCodes, b, 'placed');
  const from = addDays(on, (c % 40) - 38);
  return {
    factId: `f${index}`,
    code,
    from,
    source: 'own-unit',
    ...(a % 4 === 0 && { to: addDays(from, (a % 200) - 3) }),
    ...(code === 'received' && { at: addMilliseconds(now, -((c % 100) + 1) * 60 * minute) }),
    ...(code === 'placed' && { consent: a % 3 === 0 ? ('without' as const) : ('with' as const) }),
  };
}
