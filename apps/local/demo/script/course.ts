import { addDays, type CivilDate, dateAtAge } from '#calendar';
import type { FactCode } from '#contracts';
import { type Command, keyOfStep } from '#plan-domain';
import { between, chance, idOf } from '../random.js';
import { type Deed, deed, deedWithText, keyIn, type Scene } from './deed.js';
import { phrase } from './phrases.js';
import { workingDayFrom } from './working-days.js';

/** What happens in a life beside the steps: efforts begin, education changes, people say things, a placement ends. */
export function courseDeeds(scene: Scene): Deed[] {
  return [...facts(scene), ...voices(scene), ...reference(scene), ...pause(scene), ...placementEnds(scene)];
}

/** Whether today is the working day on which something falls that was to happen so many days after the start. */
const isDay = ({ plan, today, context }: Scene, daysAfterStart: number): boolean =>
  today === workingDayFrom(addDays(plan.startedOn, daysAfterStart), context.calendar);

const lead = ({ plan }: Scene): string[] => (plan.lead.member === undefined ? [] : [plan.lead.member]);

interface FactHabit {
  readonly code: FactCode;
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

const habits: readonly FactHabit[] = [
  { code: 'effort-started', share: 0.9, from: 5, to: 40 },
  { code: 'education-changed', share: 0.45, from: 90, to: 400 },
  { code: 'plan-revised', share: 0.2, from: 200, to: 450 },
];

function facts(scene: Scene): Deed[] {
  const { young, plan, today } = scene;
  return habits
    .filter(({ code, share, from, to }) => {
      const key = `${young.planId}:fact:${code}`;
      return (
        chance(key) < share &&
        isDay(scene, between(`${key}:day`, from, to)) &&
        !plan.facts.some((one) => one.code === code)
      );
    })
    .flatMap(({ code }) =>
      lead(scene).map((by) => {
        const factId = idOf(keyIn(scene, `fact:${code}`));
        const command: Command = { type: 'RecordFact', fact: { factId, code, from: today, source: 'own-unit' } };
        return deed(scene, `fact:${code}`, by, command);
      }),
    );
}

function voices(scene: Scene): Deed[] {
  const { young } = scene;
  return [0, 1, 2]
    .filter((n) => isDay(scene, between(`${young.planId}:voice:${n}`, 20 + n * 150, 160 + n * 150)))
    .map((n) =>
      deedWithText(scene, `voice:${n}`, 'young-person', 'voice', phrase('voice', `${young.planId}:${n}`), (text) => ({
        type: 'AddVoice',
        text,
      })),
    );
}

/** The case's number in the social system; invented like everything else. */
function reference(scene: Scene): Deed[] {
  const { young, plan } = scene;
  if (plan.references.length > 0 || !isDay(scene, 2)) return [];
  const number = `DEMO-${String(between(`${young.planId}:case`, 0, 999_999)).padStart(6, '0')}`;
  return lead(scene).map((by) =>
    deedWithText(scene, 'reference', by, 'reference', number, (id) => ({
      type: 'AddReference',
      referenceId: idOf(keyIn(scene, 'reference')),
      system: 'DUBU',
      number: id,
      kle: '27.24.06',
    })),
  );
}

/** Some are away for three weeks: measuring waits so long. */
function pause(scene: Scene): Deed[] {
  const { young, plan, today } = scene;
  if (chance(`${young.planId}:pause`) > 0.15) return [];
  const step = Object.values(plan.steps).find((one) => keyOfStep(one) === 'T1.13');
  if (!step?.holder.member) return [];
  const by = step.holder.member;
  if (step.status === 'paused' && step.pausedOn !== undefined && today >= addDays(step.pausedOn, 21)) {
    return [deed(scene, `resume:${step.id}`, by, { type: 'ResumeStep', stepId: step.id })];
  }
  if (step.status !== 'open' || !isDay(scene, between(`${young.planId}:pause:day`, 120, 380))) return [];
  return [
    deedWithText(scene, `pause:${step.id}`, by, 'reason', phrase('pause', young.planId), (reason) => ({
      type: 'PauseStep',
      stepId: step.id,
      reason,
    })),
  ];
}

/** A placement ends when the young person turns 18; it is recorded some days later. */
function placementEnds(scene: Scene): Deed[] {
  const { young, plan, today } = scene;
  const eighteenth: CivilDate = dateAtAge(young.birthDate, 18 * 12, '28-february');
  const placed = plan.facts.find(({ code, to }) => code === 'placed' && to === undefined);
  if (!placed || today < addDays(eighteenth, 3)) return [];
  return lead(scene).map((by) =>
    deedWithText(scene, 'placement-ended', by, 'reason', phrase('placementEnded', young.planId), (reason) => ({
      type: 'CorrectFact',
      factId: placed.id,
      to: eighteenth,
      reason,
    })),
  );
}
