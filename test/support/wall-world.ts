import { randomUUID } from 'node:crypto';
import { createJournal, type Journal } from '#journal';
import { type Database, newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { memberActor, type PrivacyActor } from '#privacy';
import { vaultOf } from './keys.js';
import {
  done,
  hourPassed,
  inputFor,
  type SmallWorld,
  smallWorld,
  startCommand,
  startedPlan,
  yearsAgo,
} from './small-world.js';
import { invited, openedInEmergency, sharedOutside, withGuardians } from './wall-sharing.js';
import { addUnit, hire, passed } from './wall-staff.js';

const keyFile = newKeyFile('wall');

/** One municipality with plans in every situation that rights hang on, and everybody who may look. */
export interface WallWorld {
  readonly municipality: string;
  readonly actors: Readonly<Record<string, PrivacyActor>>;
}

/** Fills a municipality: running plans, a placement, a concern, handovers, escalations, and a plan of another unit alone. */
export async function wallWorld(database: Database, code: string): Promise<WallWorld> {
  const journal = createJournal({ database, keys: vaultOf(database, keyFile), templates: catalogue });
  const world = await smallWorld(database, code);
  const [home, far] = [`${code}-home`, `${code}-far`];
  await addUnit(database, world, home, 'placement', true);
  await addUnit(database, world, far, 'education', false);
  const hired = {
    homeStaff: await hire(database, code, home, 'practitioner'),
    homeLeader: await hire(database, code, home, 'team-leader'),
    farWorker: await hire(database, code, far, 'practitioner'),
    auditor: await hire(database, code, world.units.top, 'auditor'),
    administrator: await hire(database, code, world.units.top, 'administrator'),
    nobody: randomUUID(),
  };
  await hourPassed(journal, world);
  const grown = await withPlacement(journal, world, home);
  await passed(journal, world, grown, 60);
  for (const to of [world.units.job, home]) await offer(journal, world, await startedPlan(journal, world), to);
  const declined = await startedPlan(journal, world);
  await decline(journal, world, declined, await offer(journal, world, declined, far), hired.farWorker, far);
  const circle = [{ role: 'social-team-leader', unit: far, basis: { kind: 'law', ref: '§ 1' } }] as const;
  await startedPlan(journal, world, { startUnit: far, lead: { unit: far, member: hired.farWorker }, circle });
  const outside = await sharedOutside(database, journal, world, grown);
  const opened = await openedInEmergency(database, journal, world, grown);
  const guardians = await withGuardians(journal, world, grown);
  for (const plan of [grown, declined, null]) await invited(database, world, plan);
  const members = { ...world.members, ...hired, ...outside, ...opened };
  return {
    municipality: code,
    actors: { ...(await actorsOf(database, journal, world, members, grown)), ...guardians },
  };
}

async function actorsOf(
  database: Database,
  journal: Journal,
  { municipality }: SmallWorld,
  members: Readonly<Record<string, string>>,
  planId: string,
): Promise<Record<string, PrivacyActor>> {
  const context = await journal.context(municipality);
  if (!context) throw new Error('The municipality is gone');
  const person = (await journal.load(planId))?.personId ?? '';
  await database.query({
    text: `insert into app_user (id, subject, name, person_id) values ($1, $2, '', $3)`,
    values: [randomUUID(), `subject-young-${municipality}`, person],
  });
  const named = Object.entries(members).map(([name, id]) => [
    name,
    memberActor(municipality, id, context.organisation, 'substantial'),
  ]);
  return {
    ...Object.fromEntries(named),
    young: { kind: 'young-person', municipality, person, assurance: 'substantial' },
  };
}

function withPlacement(journal: Journal, world: SmallWorld, home: string): Promise<string> {
  const { circle } = startCommand(world);
  const placed = { role: 'placement', unit: home, basis: { kind: 'law', ref: 'barnets lov § 109' } } as const;
  return startedPlan(journal, world, { circle: [...circle, placed] });
}

async function offer(journal: Journal, world: SmallWorld, planId: string, unit: string): Promise<string> {
  const handoverId = randomUUID();
  const basis = { kind: 'law', ref: 'barnets lov § 109' } as const;
  const subject = { kind: 'step', stepId: 'T1.2.1' } as const;
  const command = { type: 'OfferHandover', handoverId, subject, to: { unit }, basis } as const;
  done(await journal.execute(inputFor(world, command, { planId })));
  return handoverId;
}

async function decline(
  journal: Journal,
  world: SmallWorld,
  planId: string,
  handoverId: string,
  member: string,
  unit: string,
): Promise<void> {
  const actor = { kind: 'member', member, unit, roles: ['practitioner'] } as const;
  const [id, text] = [randomUUID(), `Ikke os ${yearsAgo(0)}`];
  const command = { type: 'DeclineHandover', handoverId, reason: id } as const;
  const texts = [{ id, kind: 'reason', text }];
  done(await journal.execute(inputFor(world, command, { planId, actor, texts })));
}
