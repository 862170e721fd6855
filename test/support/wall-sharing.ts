import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate, COPENHAGEN, civilDateIn } from '#calendar';
import type { Journal } from '#journal';
import type { Database } from '#persistence';
import type { Actor, Command } from '#plan-domain';
import type { PrivacyActor } from '#privacy';
import { done, inputFor, type SmallWorld, startCommand, yearsAgo } from './small-world.js';
import { addUnit, hire, passed } from './wall-staff.js';

type Members = Readonly<Record<string, string>>;

const law = { kind: 'law', ref: 'barnets lov § 109 stk. 5' } as const;
const categories = ['steps', 'notes'] as const;

/** Carries a command out with a text for each place that wants one. */
export async function carryOut(
  journal: Journal,
  world: SmallWorld,
  planId: string,
  command: Command,
  { actor = world.actor('coordinator'), texts = [] }: { actor?: Actor; texts?: readonly string[] } = {},
): Promise<void> {
  const kept = texts.map((id) => ({ id, kind: 'reason', text: `Begrundelse ${id}` }));
  done(await journal.execute(inputFor(world, command, { planId, actor, texts: kept })));
}

async function daysOn(journal: Journal, { municipality }: SmallWorld, days: number): Promise<CivilDate> {
  const context = await journal.context(municipality);
  if (!context) throw new Error('The municipality is gone');
  return addDays(civilDateIn(COPENHAGEN, context.now), days);
}

/** Parts shared with external units, and referrals: one that runs, and one that has ended, of each. */
export async function sharedOutside(
  database: Database,
  journal: Journal,
  world: SmallWorld,
  planId: string,
): Promise<Members> {
  const { municipality: code } = world;
  const [house, former, clinic, bank] = ['house', 'former', 'clinic', 'bank'].map((one) => `${code}-${one}`) as [
    string,
    string,
    string,
    string,
  ];
  for (const id of [house, former]) await addUnit(database, world, id, 'placement', true);
  for (const id of [clinic, bank]) await addUnit(database, world, id, 'health', false);
  const members = {
    sharedStaff: await hire(database, code, house, 'practitioner'),
    formerStaff: await hire(database, code, former, 'practitioner'),
    referredWorker: await hire(database, code, clinic, 'practitioner'),
    referredMember: await hire(database, code, bank, 'practitioner'),
    referredColleague: await hire(database, code, bank, 'practitioner'),
    referredLeader: await hire(database, code, clinic, 'team-leader'),
  };
  const on = (command: Command, texts: readonly string[] = []) => carryOut(journal, world, planId, command, { texts });
  await on(await share(house, law));
  const consentId = randomUUID();
  const receiver = { kind: 'unit', unit: former } as const;
  const consent = { consentId, from: 'young-person', receiver, categories, purpose: 'placement' } as const;
  await on({ type: 'RecordConsent', consent, how: 'written' });
  await on(await share(former, { kind: 'consent', consentId }));
  await on({ type: 'WithdrawConsent', consentId });
  const until = await daysOn(journal, world, 30);
  await on(...(await referral(clinic, until)));
  await on(...(await referral(bank, until, members.referredMember)));
  const [ended, words] = await referral(bank, until);
  await on(ended, words);
  await on({ type: 'EndReferral', referralId: ended.referralId, how: 'done' });
  return members;
}

async function share(unit: string, basis: typeof law | { kind: 'consent'; consentId: string }) {
  const selection = { steps: [], agreements: [], contacts: false, facts: [], notes: [] };
  const chosen = { ...selection, steps: ['T1.2'] };
  return { type: 'ShareParts', shareId: randomUUID(), unit, selection: chosen, basis, purpose: 'placement' } as const;
}

async function referral(unit: string, until: CivilDate, member?: string) {
  const [referralId, reason] = [randomUUID(), randomUUID()];
  const command = { type: 'OpenReferral', referralId, unit, purpose: 'treatment', categories, basis: law } as const;
  return [{ ...command, reason, until, ...(member !== undefined && { member }) }, [reason]] as const;
}

/** Somebody has the plan open in an emergency, somebody else's hours are over, and their leader is asked for both. */
export async function openedInEmergency(
  database: Database,
  journal: Journal,
  world: SmallWorld,
  planId: string,
): Promise<Members> {
  const unit = `${world.municipality}-guidance`;
  await addUnit(database, world, unit, 'guidance', false);
  const opener = await hire(database, world.municipality, unit, 'practitioner');
  const earlier = await hire(database, world.municipality, unit, 'practitioner');
  const reviewer = await hire(database, world.municipality, unit, 'team-leader');
  const open = async (member: string): Promise<void> => {
    const [openingId, reason] = [randomUUID(), randomUUID()];
    const actor = { kind: 'member', member, unit, roles: ['practitioner'] } as const;
    await carryOut(journal, world, planId, { type: 'BreakGlass', openingId, reason }, { actor, texts: [reason] });
  };
  await open(earlier);
  await passed(journal, world, planId, 1);
  await open(opener);
  return { opener, earlier, reviewer };
}

/** A guardian who has part in the plan, one who had, and one of somebody who has turned 18 since. */
export async function withGuardians(
  journal: Journal,
  world: SmallWorld,
  planId: string,
): Promise<Readonly<Record<string, PrivacyActor>>> {
  const guardianOf = async (id: string): Promise<Extract<PrivacyActor, { kind: 'guardian' }>> => {
    const guardian = randomUUID();
    await carryOut(journal, world, id, { type: 'AdmitGuardian', guardianId: guardian, standing: 'custody' });
    const person = (await journal.load(id))?.personId ?? '';
    return { kind: 'guardian', municipality: world.municipality, person, guardian, assurance: 'substantial' };
  };
  const [guardian, formerGuardian] = [await guardianOf(planId), await guardianOf(planId)];
  await carryOut(journal, world, planId, { type: 'EndGuardian', guardianId: formerGuardian.guardian });
  const grownUp = await turningAdult(journal, world);
  const guardianOfAdult = await guardianOf(grownUp);
  await passed(journal, world, grownUp, 3);
  return { guardian, formerGuardian, guardianOfAdult };
}

/** The plan of somebody who turns 18 in the coming days. */
async function turningAdult(journal: Journal, world: SmallWorld): Promise<string> {
  const command = startCommand(world);
  const soon = await daysOn(journal, world, 2);
  const birthDate = `${Number(soon.slice(0, 4)) - 18}${soon.slice(4)}`;
  const person = { new: { name: `Ny Voksen ${yearsAgo(0)}`, birthDate, protectedAddress: false } };
  return done(await journal.execute(inputFor(world, command, { person }))).planId;
}

/** An open invitation into a plan, or to members of units outside. */
export async function invited(database: Database, { municipality, members }: SmallWorld, plan: string | null) {
  const [id, user] = [randomUUID(), randomUUID()];
  const account = `insert into app_user (id, name) values ($1, '')`;
  await database.query({ text: account, values: [user] });
  await database.query({
    text: `insert into invitation (id, municipality_id, user_id, invitee, plan_id, proof, sealed, sealed_key, token_hash,
        made_by, body_hash, days, expires_at, sent_for)
      values ($1, $2, $3, $4, $5, 'code', $6, 'k', $7, $8, '', 14, now() + interval '14 days', $1)`,
    values: [
      id,
      municipality,
      user,
      plan ? 'guardian' : 'member',
      plan,
      Buffer.from('x'),
      Buffer.from(id),
      members.coordinator,
    ],
  });
}
