import { zone } from '#contracts';
import type { Api, Plan } from '../../../api/types.js';
import { instantIn } from '../../../steps/danish-time.js';
import { clockOf } from '../../../steps/step-forms.js';
import { basisOf } from '../../handover/offer.js';
import { correctedFact, dutiesOf, keyOf, type Values } from './plan-forms.js';

/** What was left empty is left out. */
const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;

const trimmed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));

const at = ({ day = '', time = '' }: Values): string => instantIn(day, clockOf(time) ?? '', zone);

/** The forms as the API takes them. */
export const bodies = {
  'add-step': (_plan: Plan, { kind, title = '', owner, due = '', forYoung }: Values): Api<'AddStepDto'> => ({
    kind: kind as Api<'AddStepDto'>['kind'],
    title,
    owner: owner as Api<'PlanRole'>,
    due,
    ...(forYoung === 'yes' ? { forYoung: true } : {}),
  }),
  'record-fact': (_plan: Plan, values: Values): Api<'RecordFactDto'> => {
    const { code = '', from = '', day = '', to, consent, source = '' } = values;
    const when = code === 'received' ? { from: day, at: at(values) } : { from, ...filled({ to }) };
    const how = code === 'placed' ? { consent: consent as 'with' | 'without' } : {};
    return { code: code as Api<'FactCode'>, ...when, ...how, source };
  },
  'add-voice': (_plan: Plan, { text = '', voice, step = '' }: Values): Api<'VoiceDto'> => ({
    text,
    kind: voice as Api<'VoiceKind'>,
    ...(step === 'plan' ? {} : { stepId: step }),
  }),
  'decide-cadence': (_plan: Plan, { months, reasons = '' }: Values): Api<'CadenceDto'> => ({
    months: Number(months),
    reasons,
  }),
  'bind-role': (_plan: Plan, values: Values): Api<'BindRoleDto'> => {
    const { role, unit = '', member, on = '', ref = '' } = values;
    const basis = basisOf({ basis: values.basis as Parameters<typeof basisOf>[0]['basis'], on, ref });
    return { role: role as Api<'PlanRole'>, unit, ...filled({ member }), ...(basis ? { basis } : {}) };
  },
  'change-lead': (_plan: Plan, { lead = '' }: Values): Api<'ChangeLeadDto'> => ({ member: lead }),
  'add-reference': (_plan: Plan, { system = '', number = '', kle }: Values): Api<'ReferenceDto'> => ({
    system,
    number,
    ...filled({ kle }),
  }),
  correct: (plan: Plan, values: Values): Api<'CorrectionDto'> => {
    const fact = correctedFact(plan, values);
    const { birthDate = '', reason = '', from = '', to = '' } = values;
    if (!fact) return { birthDate, reason };
    if (fact.at) return { fact: { factId: fact.id, at: at(values) }, reason };
    return { fact: { factId: fact.id, from, ...(to === '' ? { open: true } : { to }) }, reason };
  },
  close: (plan: Plan, values: Values): Api<'ClosePlanDto'> => {
    const { reason = '' } = values;
    const answers = dutiesOf(plan).map((step): Api<'CloseAnswerDto'> => {
      const given = (name: 'answer' | 'doneOn' | 'outcome' | 'told' | 'stepReason') => values[keyOf({ name, step })];
      const answer = given('answer') as Api<'CloseAnswerDto'>['answer'];
      const [only, another] = step.outcomes ?? [];
      const outcome = only && !another ? only.code : given('outcome');
      return {
        stepId: step.id,
        answer,
        reason: given('stepReason') || reason,
        ...(answer === 'done' ? filled({ on: given('doneOn'), outcome }) : {}),
        ...(answer === 'exceeded' ? { citizenTold: given('told') === 'yes' } : {}),
      };
    });
    return { reason, answers };
  },
  reopen: (_plan: Plan, { reason = '' }: Values): Api<'ReopenPlanDto'> => ({ reason }),
};

export type Bodies = typeof bodies;

/** The body of an action. */
export const bodyOf = <Action extends keyof Bodies>(action: Action, plan: Plan, values: Values) =>
  bodies[action](plan, trimmed(values)) as ReturnType<Bodies[Action]>;
