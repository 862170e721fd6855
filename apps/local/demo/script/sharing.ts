import { addDays, addMonths, type CivilDate, dateAtAge } from '#calendar';
import type { Command, ConsentState } from '#plan-domain';
import { chance, idOf } from '../random.js';
import { unitId } from '../staff.js';
import { hasParent, parentOf } from '../young.js';
import { type Deed, deed, keyIn, type Scene, written } from './deed.js';
import { phrase } from './phrases.js';
import { workingDayFrom } from './working-days.js';

/** Consents asked for, given, refused and withdrawn; and the part of the plan that a placement is shown. */
export function sharingDeeds(scene: Scene): Deed[] {
  if (scene.plan.lead.member === undefined) return [];
  return [
    ...guardian(scene),
    ...guardianConsent(scene),
    ...question(scene),
    ...answers(scene),
    ...withdrawal(scene),
    ...share(scene),
    ...relief(scene),
    ...openQuestion(scene),
    ...referral(scene),
  ];
}

const isDay = ({ plan, today, context }: Scene, daysAfterStart: number): boolean =>
  today === workingDayFrom(addDays(plan.startedOn, daysAfterStart), context.calendar);

const lead = ({ plan }: Scene): string => plan.lead.member ?? '';

/** The one parent of the demo follows the plan, and has just been asked for something. */
function guardian(scene: Scene): Deed[] {
  const { young, plan, today, end } = scene;
  if (!hasParent(young) || today >= eighteenth(scene)) return [];
  const guardianId = parentOf(young);
  if (isDay(scene, 9))
    return [deed(scene, 'guardian', lead(scene), { type: 'AdmitGuardian', guardianId, standing: 'custody' })];
  const key = 'consent:parent';
  const consentId = idOf(keyIn(scene, key));
  if (today < addDays(end, -4) || plan.consents[consentId] || !plan.guardians[guardianId]) return [];
  const command: Command = {
    type: 'AskConsent',
    consent: {
      consentId,
      from: 'guardian',
      receiver: { kind: 'unit', unit: unitId(young.municipality.code, 'ungeindsats') },
      categories: ['education', 'support'],
      purpose: 'education',
    },
  };
  return [deed(scene, key, lead(scene), command)];
}

/** Parents agree that the doctor is asked, on paper, while they still decide. */
function guardianConsent(scene: Scene): Deed[] {
  const { young, today } = scene;
  if (chance(`${young.planId}:guardian`) > 0.4 || !isDay(scene, 12) || today >= eighteenth(scene)) return [];
  const key = 'consent:guardian';
  const name = written(keyIn(scene, key), 'receiver', phrase('outside', young.planId));
  const command: Command = {
    type: 'RecordConsent',
    consent: {
      consentId: idOf(keyIn(scene, key)),
      from: 'guardian',
      receiver: { kind: 'outside', name: name.id },
      categories: ['health', 'agreements'],
      purpose: 'treatment',
    },
    how: 'written',
  };
  return [{ ...deed(scene, key, lead(scene), command), texts: [name] }];
}

const eighteenth = ({ young }: Scene): CivilDate => dateAtAge(young.birthDate, 18 * 12, '28-february');

/** The young person is asked whether the adult side may know a little before it is time. */
function question(scene: Scene): Deed[] {
  const { young } = scene;
  if (chance(`${young.planId}:asked`) > 0.5 || !isDay(scene, 45)) return [];
  const key = 'consent:adult';
  const command: Command = {
    type: 'AskConsent',
    consent: {
      consentId: idOf(keyIn(scene, key)),
      from: 'young-person',
      receiver: { kind: 'unit', unit: unitId(young.municipality.code, 'voksen') },
      categories: ['steps', 'education', 'economy'],
      purpose: 'transition',
      until: addMonths(scene.today, 24),
    },
  };
  return [deed(scene, key, lead(scene), command)];
}

/** Most answer themselves within some days, a few say no, some wait until somebody asks again. */
const answers = (scene: Scene): Deed[] =>
  Object.values(scene.plan.consents)
    .filter((consent) => consent.status === 'asked' && consent.from === 'young-person')
    .filter(({ id }) => id !== idOf(keyIn(scene, 'consent:doctor')))
    .filter((consent) => scene.today >= addDays(consent.askedOn ?? scene.today, waits(consent, scene)))
    .map((consent) => answerTo(consent, scene));

const waits = ({ id }: ConsentState, { young }: Scene): number =>
  3 + Math.floor(chance(`${young.planId}:${id}:wait`) * 12);

function answerTo({ id }: ConsentState, scene: Scene): Deed {
  const key = `answer:${id}`;
  const no = chance(`${scene.young.planId}:${key}`) < 0.2;
  const words = written(keyIn(scene, key), 'consent-words', phrase(no ? 'consentNo' : 'consentYes', id));
  const answer = no ? ('refused' as const) : ('given' as const);
  const command: Command = { type: 'AnswerConsent', consentId: id, answer, how: 'digital', words: words.id };
  return { ...deed(scene, key, 'young-person', command), texts: [words] };
}

/** Now and then somebody thinks better of it. */
function withdrawal(scene: Scene): Deed[] {
  const { young, plan } = scene;
  const given = plan.consents[idOf(keyIn(scene, 'consent:adult'))];
  if (given?.status !== 'given' || chance(`${young.planId}:withdraw`) > 0.2 || !isDay(scene, 200)) return [];
  return [deed(scene, 'withdraw:adult', 'young-person', { type: 'WithdrawConsent', consentId: given.id })];
}

/** The placement gets what it needs: the plan's goals, when people meet, whom to call, and since when it is the home. */
function share(scene: Scene): Deed[] {
  const { young, plan } = scene;
  const home = plan.circle.find(({ role }) => role === 'placement');
  const external = home && scene.context.organisation.units.get(home.unit)?.external;
  if (!external || Object.keys(plan.shares).length > 0 || !isDay(scene, 21)) return [];
  const wanted = ['T1.7', 'T1.8', 'T1.12'].filter((key) => plan.created[key] !== undefined);
  const command: Command = {
    type: 'ShareParts',
    shareId: idOf(keyIn(scene, 'share')),
    unit: home.unit,
    selection: { steps: wanted, agreements: [], contacts: true, facts: ['support'], notes: [] },
    basis: { kind: 'law', ref: 'barnets lov § 109 stk. 5' },
    purpose: 'placement',
  };
  return young.placed ? [deed(scene, 'share', lead(scene), command)] : [];
}

/** A family had a weekend with the young person, and was shown whom to call: that is over, and stays listed. */
function relief(scene: Scene): Deed[] {
  const { young, plan, context } = scene;
  const unit = unitId(young.municipality.code, 'pleje');
  const known = context.organisation.units.has(unit) && !plan.circle.some((entry) => entry.unit === unit);
  if (!known || !young.placed || chance(`${young.planId}:relief`) > 0.3) return [];
  const shareId = idOf(keyIn(scene, 'relief'));
  const running = plan.shares[shareId];
  if (running && !running.ended && isDay(scene, 64)) {
    return [deed(scene, 'relief:end', lead(scene), { type: 'EndShare', shareId })];
  }
  if (running || !isDay(scene, 60)) return [];
  const command: Command = {
    type: 'ShareParts',
    shareId,
    unit,
    selection: { steps: [], agreements: [], contacts: true, facts: [], notes: [] },
    basis: { kind: 'law', ref: 'barnets lov § 109 stk. 5' },
    purpose: 'placement',
  };
  return [deed(scene, 'relief', lead(scene), command)];
}

/** Some have just been asked whether a doctor may know something, and have not answered yet. */
function openQuestion(scene: Scene): Deed[] {
  const { young, plan, today, end, context } = scene;
  const key = 'consent:doctor';
  const consentId = idOf(keyIn(scene, key));
  if (chance(`${young.planId}:doctor`) > 0.2 || plan.consents[consentId]) return [];
  if (today !== workingDayFrom(addDays(end, -4), context.calendar)) return [];
  const name = written(keyIn(scene, key), 'receiver', phrase('outside', `${young.planId}:doctor`));
  const command: Command = {
    type: 'AskConsent',
    consent: {
      consentId,
      from: 'young-person',
      receiver: { kind: 'outside', name: name.id },
      categories: ['support', 'contacts'],
      purpose: 'treatment',
    },
  };
  return [{ ...deed(scene, key, lead(scene), command), texts: [name] }];
}

/** The department of adult services looks at what somebody will need, for two months: it has no part in the plan itself. */
function referral(scene: Scene): Deed[] {
  const { young, plan, today, end, context } = scene;
  const unit = unitId(young.municipality.code, 'voksen-handicap');
  const key = 'referral:adult';
  const takesPart = plan.circle.some((entry) => entry.unit === unit);
  if (takesPart || chance(`${young.planId}:referral`) > 0.15) return [];
  if (plan.referrals[idOf(keyIn(scene, key))] || today !== workingDayFrom(addDays(end, -12), context.calendar))
    return [];
  const reason = written(keyIn(scene, key), 'reason', phrase('referral', young.planId));
  const command: Command = {
    type: 'OpenReferral',
    referralId: idOf(keyIn(scene, key)),
    unit,
    purpose: 'transition',
    categories: ['education', 'support'],
    basis: { kind: 'law', ref: 'forvaltningsloven § 28' },
    reason: reason.id,
    until: addMonths(today, 2),
  };
  return [{ ...deed(scene, key, lead(scene), command), texts: [reason] }];
}
