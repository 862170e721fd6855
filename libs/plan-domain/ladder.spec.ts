import { describe, expect, it } from '@jest/globals';
import {
  type Chapter,
  complete,
  date,
  did,
  factOf,
  from,
  given,
  type OrganisationVariant,
  recordFact,
  startT1,
  startT6,
  until,
} from '../../test/support/plan-domain.js';
import { rungKey } from './rung-key.js';

const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
  'socialLeader',
  '2026-01-12',
);
const effort = did(recordFact(factOf('effort-started', '2026-01-12')), 'coordinator');

/** What happened to one step: day, level, and who was told or owns it. */
const climbOf = (stepId: string, ...chapters: Chapter[]): string[] =>
  given(...chapters)
    .happened('RungPassed', 'EscalationRaised', 'DeadlinePassed')
    .flatMap((event) => {
      const on = event.at.slice(0, 10);
      if (event.type === 'DeadlinePassed') return event.stepId === stepId ? [`${on} ${event.kind} passed`] : [];
      if (event.type === 'RungPassed') {
        const mine = event.subject.kind === 'step' && event.subject.stepId === stepId;
        return mine ? [`${on} ${event.level} ${event.told.join(' ')}`.trim()] : [];
      }
      const { escalation, informed } = event;
      const more = informed.length > 0 ? ` (${informed.join(' ')})` : '';
      return escalation.id.startsWith(`${stepId}~`)
        ? [`${on} ${escalation.level}: ${escalation.owner.member}, by ${escalation.answerBy}${more}`]
        : [];
    });

describe('the default ladder', () => {
  it('of a target: reminders, overdue, and then one leader after the other', () => {
    // T1.2 became ready on 12 January and is due fifteen working days later, on 2 February.
    expect(climbOf('T1.2.1', started, until('2026-03-20'))).toEqual([
      '2026-01-19 remind-10 coordinator',
      '2026-01-28 remind-3 coordinator',
      '2026-02-03 target passed',
      '2026-02-03 overdue coordinator',
      '2026-02-09 team-leader: socialLeader, by 2026-02-16',
      '2026-02-16 department-head: childrenHead, by 2026-03-02 (crossChair crossMember)',
      '2026-03-02 director: director, by 2026-03-16',
      '2026-03-16 director-2: director, by 2026-03-30',
    ]);
  });

  it('of a limit: the team leader is asked two days sooner', () => {
    expect(climbOf('T1.10.1', started, effort, until('2026-05-12'))).toEqual([
      '2026-03-25 remind-10 coordinator',
      '2026-04-08 remind-3 coordinator',
      '2026-04-13 limit passed',
      '2026-04-13 overdue coordinator',
      '2026-04-15 team-leader: socialLeader, by 2026-04-24',
      '2026-04-24 department-head: childrenHead, by 2026-05-08 (crossChair crossMember)',
      '2026-05-08 director: director, by 2026-05-26',
    ]);
  });

  it('drops reminders that would lie before the step opened', () => {
    const late = did(recordFact(factOf('effort-started', '2025-10-20')), 'coordinator');
    expect(climbOf('T1.10.1', started, late, until('2026-01-21'))).toEqual([
      '2026-01-15 remind-3 coordinator',
      '2026-01-21 limit passed',
      '2026-01-21 overdue coordinator',
    ]);
  });

  it('asks nobody before the round began, whatever lay behind it', () => {
    const past = did(recordFact(factOf('effort-started', '2025-06-02')), 'coordinator');
    expect(climbOf('T1.10.1', started, past, until('2026-01-15'))).toEqual([
      '2026-01-12 limit passed',
      '2026-01-13 overdue coordinator',
      '2026-01-15 team-leader: socialLeader, by 2026-01-26',
    ]);
  });

  it('tells the responsible person and the coordinator on the day after', () => {
    expect(
      climbOf(
        'T1.5.1',
        started,
        did(complete('T1.2.1', { outcome: 'given' }), 'coordinator'),
        did({ type: 'ClaimStep', stepId: 'T1.5.1' }, 'counsellor'),
        until('2026-02-24'),
      ),
    ).toContain('2026-02-24 overdue counsellor coordinator');
  });
});

it('the start-up step asks the department head first', () => {
  const levels = climbOf('T1.1.1', did(startT1(), 'coordinator', '2026-01-12'), until('2026-02-25'));
  expect(levels.filter((line) => line.includes(':'))).toEqual([
    '2026-02-02 department-head: childrenHead, by 2026-02-23 (crossChair crossMember)',
    '2026-02-23 director: director, by 2026-03-09',
  ]);
});

it('the safety ladder and a year that ends with a visit missing ask the team leader on the day after', () => {
  const placed = did(startT1({ facts: [factOf('placed', '2026-01-02')] }), 'coordinator', '2026-01-12');
  expect(climbOf('T1.12.20262', placed, until('2027-01-01'))).toEqual([
    '2026-12-16 remind-10 coordinator',
    '2026-12-28 remind-3 coordinator',
    '2027-01-01 limit passed',
    '2027-01-01 overdue coordinator',
    '2027-01-01 team-leader: socialLeader, by 2027-01-15',
  ]);
  const revised = did(complete('T2.8.1'), 'coordinator', '2028-02-01');
  const decision = climbOf('T2.10.1', placed, until('2028-02-01'), revised, until('2028-03-15'));
  expect(decision.slice(-2)).toEqual([
    '2028-03-15 overdue coordinator',
    '2028-03-15 team-leader: socialLeader, by 2028-03-28',
  ]);
});

describe('an hour ladder', () => {
  const received = '2026-01-12T08:00:00Z';
  const registered = (at: string, organisation: OrganisationVariant = {}): Chapter[] => [
    from({ organisation }),
    did(startT6(received), 'adviser', '2026-01-12T08:10:00Z'),
    did(complete('T6.1.1'), 'adviser', at),
  ];
  const raised = (...chapters: Chapter[]): string[] =>
    given(...chapters)
      .happened('RungPassed', 'EscalationRaised')
      .flatMap((event) =>
        event.type === 'EscalationRaised'
          ? [`${event.at.slice(5, 16)} ${event.escalation.level} ${event.escalation.owner.member}`]
          : event.subject.kind === 'step' && event.subject.stepId === 'T6.2.1'
            ? [`${event.at.slice(5, 16)} ${event.level} ${event.told.join(' ')}`]
            : [],
      )
      .filter((line) => !line.includes('remind'));

  it('tells at once, asks at half time, when passed, and a day later', () => {
    expect(raised(...registered('2026-01-12T09:00:00Z'), until('2026-01-14T12:00:00Z'))).toEqual([
      '01-12T09:00 tell adviser socialLeader',
      '01-12T20:00 team-leader socialLeader',
      '01-13T08:00 department-head childrenHead',
      '01-14T08:00 director director',
    ]);
  });

  it('tells the duty list where there is one', () => {
    expect(
      raised(...registered('2026-01-12T09:00:00Z', { duty: { social: ['colleague'] } }), until('2026-01-12T10:00:00Z')),
    ).toEqual(['01-12T09:00 tell adviser colleague']);
  });

  it('that begins when all its hours are over climbs in order and ends at its top', () => {
    expect(raised(...registered('2026-01-15T09:00:00Z'), until('2026-01-15T10:00:00Z'))).toEqual([
      // What held it up, the registering, was asked about in the meantime.
      '01-12T20:00 team-leader socialLeader',
      '01-13T08:00 department-head childrenHead',
      '01-14T08:00 director director',
      '01-15T09:00 tell adviser socialLeader',
      '01-15T09:00 team-leader socialLeader',
      '01-15T09:00 department-head childrenHead',
      '01-15T09:00 director director',
    ]);
    expect(
      Object.keys(given(...registered('2026-01-15T09:00:00Z'), until('2026-01-15T10:00:00Z')).plan().escalations),
    ).toEqual(['T6.2.1~r1~director']);
  });

  it('asks the director again after ten working days', () => {
    const again = raised(...registered('2026-01-12T09:00:00Z'), until('2026-02-12'));
    expect(again.filter((line) => line.includes('director-')).map((line) => line.slice(0, 5) + line.slice(11))).toEqual(
      ['01-28 director-2 director', '02-11 director-3 director'],
    );
  });
});

describe('a step that waits', () => {
  it('raises nothing of its own; the blocking step climbs from its date and names it', () => {
    const placed = did(startT1({ facts: [factOf('placed', '2026-01-02')] }), 'coordinator', '2026-01-12');
    const half = [placed, until('2028-03-20')] as const;
    expect(climbOf('T2.10.1', ...half)).toEqual(['2028-03-15 limit passed']);
    const blocking = given(...half)
      .happened('EscalationRaised')
      .filter(({ escalation }) => escalation.id.startsWith('T2.8.1'));
    expect(blocking.at(-1)).toMatchObject({ behind: [{ stepId: 'T2.10.1', due: '2028-03-14' }] });
  });

  it('moves the beginning of the blocking step’s rungs forward', () => {
    const concern = did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:10:00Z');
    // On the ladder of the date that stands behind it: the 24 hours run while the notification is not registered.
    expect(climbOf('T6.1.1', concern, until('2026-01-14')).slice(0, 5)).toEqual([
      '2026-01-12 tell adviser socialLeader',
      '2026-01-12 team-leader: socialLeader, by 2026-01-13',
      '2026-01-13 target passed',
      '2026-01-13 overdue adviser',
      '2026-01-13 department-head: childrenHead, by 2026-01-14 (crossChair crossMember)',
    ]);
    const [first] = given(concern, until('2026-01-13')).happened('EscalationRaised');
    expect(first).toMatchObject({
      at: '2026-01-12T20:00:00.000Z',
      behind: [
        { stepId: 'T6.2.1', due: '2026-01-13' },
        { stepId: 'T6.3.1', due: '2026-01-20' },
      ],
    });
    expect(given(concern).when({ type: 'PassTime' }, 'system', '2026-01-12T20:00:00Z').told()).toContainEqual(
      expect.objectContaining({ reason: 'escalation', urgency: 'now' }),
    );
  });
});

describe('a step that became ready at another unit', () => {
  const ready = [started, did(complete('T1.2.1', { outcome: 'given' }), 'coordinator', '2026-01-15')] as const;

  it('and lies unclaimed for three working days is told to the team leader there', () => {
    expect(climbOf('T1.5.1', ...ready, until('2026-01-20'))).toEqual(['2026-01-20 unclaimed guidanceLeader']);
  });

  it('is nobody’s news when it was claimed, or lies at the lead’s own unit', () => {
    expect(
      climbOf('T1.5.1', ...ready, did({ type: 'ClaimStep', stepId: 'T1.5.1' }, 'counsellor'), until('2026-01-25')),
    ).toEqual([]);
    expect(climbOf('T1.4.1', ...ready, until('2026-01-25'))).toEqual([]);
  });
});

describe('a level', () => {
  const climb = (organisation: OrganisationVariant, day = '2026-02-16'): string[] =>
    climbOf('T1.2.1', started, from({ organisation }), until(day)).filter((line) => line.includes(':'));

  it('is the stand-in’s while the leader is away', () => {
    expect(climb({ away: { socialLeader: { until: '2026-02-09', standIn: 'adviser' } } })[0]).toBe(
      '2026-02-09 team-leader: adviser, by 2026-02-16',
    );
    expect(climb({ away: { socialLeader: { until: '2026-02-08', standIn: 'adviser' } } })[0]).toBe(
      '2026-02-09 team-leader: socialLeader, by 2026-02-16',
    );
  });

  it('that nobody holds goes to the next at once, which is then not asked again', () => {
    for (const organisation of [
      { without: ['socialLeader'] },
      { away: { socialLeader: { until: '2026-12-31' } } },
      { away: { socialLeader: { until: '2026-12-31', standIn: 'adviser' }, adviser: { until: '2026-12-31' } } },
    ] as const) {
      expect(climb(organisation)).toEqual([
        '2026-02-09 department-head: childrenHead, by 2026-03-02 (crossChair crossMember)',
      ]);
    }
    const raised = given(started, from({ organisation: { without: ['socialLeader'] } }), until('2026-02-16')).happened(
      'EscalationRaised',
      'RungPassed',
    );
    expect(raised).toContainEqual(expect.objectContaining({ type: 'EscalationRaised', insteadOf: 'team-leader' }));
  });

  it('that is the holder’s own goes to the next at once', () => {
    const lead = { unit: 'social', member: 'socialLeader' };
    const own = did(
      startT1({ lead, late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
      'socialLeader',
      '2026-01-12',
    );
    expect(climbOf('T1.2.1', own, until('2026-02-09')).at(-1)).toBe(
      '2026-02-09 department-head: childrenHead, by 2026-03-02 (crossChair crossMember)',
    );
  });

  it('that comes early to the director is asked again after ten working days, as ever', () => {
    const early = climb({ without: ['socialLeader', 'childrenHead'] }, '2026-03-10');
    expect(early).toEqual([
      '2026-02-09 director: director, by 2026-02-23',
      '2026-02-23 director-2: director, by 2026-03-09',
      '2026-03-09 director-3: director, by 2026-03-23',
    ]);
  });

  it('is never without an owner: with no leader anywhere the top unit’s post has it', () => {
    const without = ['socialLeader', 'childrenHead', 'director'] as const;
    const raised = given(started, from({ organisation: { without } }), until('2026-02-09')).happened(
      'EscalationRaised',
    );
    expect(raised).toMatchObject([{ escalation: { level: 'director', owner: { unit: 'top', role: 'director' } } }]);
    expect(raised[0]?.escalation.owner).not.toHaveProperty('member');
  });
});

it('raises each step, occurrence, round and level exactly once, over two untouched years', () => {
  const keys = given(started, effort, until('2028-01-01')).run.events.flatMap((event) => rungKey(event) ?? []);
  expect(keys.length).toBeGreaterThan(100);
  expect(new Set(keys).size).toBe(keys.length);
  expect(given(started, effort, until('2026-06-01'), until('2028-01-01')).run.events).toEqual(
    given(started, effort, until('2028-01-01')).run.events,
  );
});

it('asks one leader at a time: when it climbs, the lower question is closed', () => {
  const plan = given(started, until('2026-02-16'));
  expect(Object.keys(plan.plan().escalations)).toEqual(['T1.2.1~r1~department-head']);
  expect(plan.happened('EscalationClosed')).toMatchObject([
    { escalationId: 'T1.2.1~r1~team-leader', because: 'climbed' },
  ]);
  expect(date('2026-02-16')).toBe(plan.plan().escalations['T1.2.1~r1~department-head']?.raisedOn);
});
