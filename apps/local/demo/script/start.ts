import { addDays, addMonths, type CivilDate, compareDates, dateAtAge } from '#calendar';
import { type Command, type CommandOf, type Context, type LateAnswer, preview, type RoleBinding } from '#plan-domain';
import { roskilde } from '../municipalities.js';
import { between, chance, idOf } from '../random.js';
import { membersAt, unitId } from '../staff.js';
import type { Young } from '../young.js';
import { type Deed, keyIn, written } from './deed.js';
import { phrase } from './phrases.js';

/** The post holders around one young person. */
export function circleAround(young: Young): {
  readonly lead: string;
  readonly teamLeader: string;
  readonly contact: { readonly unit: string; readonly member: string };
  readonly social: string;
} {
  const { code } = young.municipality;
  const social = unitId(code, 'social-ung');
  const leads = membersAt(social, 'coordinator');
  const lead = leads[(young.lead - 1) % leads.length]?.member ?? '';
  const contactUnit = code === roskilde ? unitId(code, 'kontaktpersoner') : social;
  const contacts = membersAt(contactUnit, 'practitioner', 'coordinator');
  const member = contacts[young.n % contacts.length]?.member ?? lead;
  const teamLeader = membersAt(social, 'team-leader')[0]?.member ?? lead;
  return { lead, teamLeader, contact: { unit: contactUnit, member }, social };
}

/** The lead starts the plan, binds the others with their basis, and answers for what lay before. */
export function startDeed(young: Young, context: Omit<Context, 'birthDate'>, today: CivilDate): Deed {
  const { lead, social } = circleAround(young);
  const key = keyIn({ young }, 'start');
  const bare: CommandOf<'StartPlan'> = {
    type: 'StartPlan',
    planId: young.planId,
    municipality: young.municipality.code,
    template: 'T1',
    version: 1,
    startUnit: social,
    lead: { unit: social, member: lead },
    circle: bindings(young, today),
    late: [],
    facts: factsAtStart(young, key, today),
  };
  const seen = preview(bare, { ...context, birthDate: young.birthDate });
  const reason = written(key, 'late-reason', phrase('missed', key));
  const late = 'late' in seen ? seen.late.flatMap((step) => lateAnswer(step, young, context, today, reason.id)) : [];
  const command: Command = { ...bare, late };
  return { key, by: lead, command, texts: late.some((answer) => answer.reason !== undefined) ? [reason] : [] };
}

function bindings(young: Young, today: CivilDate): RoleBinding[] {
  const { code } = young.municipality;
  const { teamLeader, contact, social } = circleAround(young);
  const key = `binding:${young.planId}`;
  const consent = { kind: 'consent', from: 'young-person', on: addDays(today, -between(key, 0, 12)) } as const;
  const law = (ref: string) => ({ kind: 'law', ref }) as const;
  const guidance = unitId(code, 'ungeindsats');
  const counsellors = membersAt(guidance, 'practitioner');
  const counsellor = counsellors[young.n % counsellors.length]?.member;
  const known = chance(`${key}:guidance`) < 0.8 && counsellor !== undefined;
  return [
    { role: 'social-team-leader', unit: social, member: teamLeader },
    { role: 'contact-person', ...contact, basis: law('forvaltningsloven § 28') },
    { role: 'guidance', unit: guidance, basis: law('KUI-loven § 2 c'), ...(known ? { member: counsellor } : {}) },
    { role: 'job-centre', unit: unitId(code, 'jobcenter'), basis: consent },
    { role: 'adult-services', unit: unitId(code, 'voksen'), basis: law('barnets lov § 123') },
    ...(young.placed
      ? [{ role: 'placement', unit: unitId(code, young.placement), basis: law('barnets lov § 109') } as const]
      : []),
  ];
}

function factsAtStart(young: Young, key: string, today: CivilDate): CommandOf<'StartPlan'>['facts'] {
  const from = addDays(today, -between(`${key}:placed`, 120, 900));
  const eighteenth = dateAtAge(young.birthDate, 18 * 12, '28-february');
  const lately = addDays(today, -between(`${key}:ended`, 30, 200));
  const to = compareDates(lately, eighteenth) > 0 ? eighteenth : lately;
  const formerly = { from: addMonths(to, -between(`${key}:months`, 8, 30)), to };
  const placement = { code: 'placed', consent: 'with', source: 'own-unit' } as const;
  return [
    { factId: idOf(`${key}:placed`), ...placement, ...(young.placed ? { from } : formerly) },
    ...(chance(`${key}:disability`) < 0.08
      ? [{ factId: idOf(`${key}:disability`), code: 'disability' as const, from, source: 'own-unit' }]
      : []),
  ];
}

/** Most was done before; some was missed; the rest is left for the clear-up step. */
function lateAnswer(
  step: string,
  young: Young,
  context: Omit<Context, 'birthDate'>,
  today: CivilDate,
  reason: string,
): LateAnswer[] {
  const key = `${young.planId}:late:${step}`;
  const luck = chance(key);
  if (luck > 0.93) return [];
  if (luck > 0.85) return [{ step, answer: 'missed', reason }];
  const [section = '', code = ''] = step.split('.');
  const outcome = context.templates.find(section, 1)?.steps.find((one) => one.code === code)?.outcomes[0]?.code;
  const on = addDays(today, -between(`${key}:on`, 5, 120));
  return [{ step, answer: 'done', on, ...(outcome === undefined ? {} : { outcome }) }];
}
