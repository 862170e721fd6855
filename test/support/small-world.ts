import { createHash, randomUUID } from 'node:crypto';
import { type CivilDate, COPENHAGEN, civilDateIn } from '#calendar';
import type { Agenda, MemberRole, Sector } from '#contracts';
import type { Executed, ExecuteInput, Journal } from '#journal';
import type { Database } from '#persistence';
import type { Actor, Command, CommandOf } from '#plan-domain';

/** A small municipality: two sectors with a leader each, a department head and a director above them. */
export interface SmallWorld {
  readonly municipality: string;
  readonly units: { readonly top: string; readonly social: string; readonly job: string; readonly cross: string };
  readonly members: Readonly<Record<MemberName, string>>;
  actor(name: MemberName): Extract<Actor, { kind: 'member' }>;
}

type MemberName =
  | 'coordinator'
  | 'colleague'
  | 'jobWorker'
  | 'socialLeader'
  | 'jobLeader'
  | 'head'
  | 'director'
  | 'crossLeader';

interface Post {
  readonly unit: keyof SmallWorld['units'];
  readonly role: MemberRole;
}

const posts: Readonly<Record<MemberName, Post>> = {
  coordinator: { unit: 'social', role: 'coordinator' },
  colleague: { unit: 'social', role: 'practitioner' },
  jobWorker: { unit: 'job', role: 'practitioner' },
  socialLeader: { unit: 'social', role: 'team-leader' },
  jobLeader: { unit: 'job', role: 'team-leader' },
  head: { unit: 'top', role: 'department-head' },
  director: { unit: 'top', role: 'director' },
  crossLeader: { unit: 'cross', role: 'team-leader' },
};

const sectorOf: Readonly<Record<keyof SmallWorld['units'], Sector>> = {
  top: 'social',
  social: 'social',
  job: 'employment',
  cross: 'cross-sector',
};

/** Adds the municipality with its units and members. */
export async function smallWorld(database: Database, code = '0265', training = true): Promise<SmallWorld> {
  const units = { top: `${code}-top`, social: `${code}-social`, job: `${code}-job`, cross: `${code}-cross` };
  await database.query({
    text: 'insert into municipality (code, name, training) values ($1, $2, $3)',
    values: [code, `Kommune ${code}`, training],
  });
  for (const [name, id] of Object.entries(units)) {
    await database.query({
      text: 'insert into unit (id, municipality_id, name, sector, parent_id) values ($1, $2, $3, $4, $5)',
      values: [id, code, name, sectorOf[name as keyof typeof units], name === 'top' ? null : units.top],
    });
  }
  const members = {} as Record<MemberName, string>;
  for (const [name, { unit, role }] of Object.entries(posts) as [MemberName, Post][]) {
    members[name] = randomUUID();
    await addMember(database, {
      id: members[name],
      name: `${name} ${code}`,
      municipality: code,
      unit: units[unit],
      role,
    });
  }
  const actor = (name: MemberName): Extract<Actor, { kind: 'member' }> => ({
    kind: 'member',
    member: members[name],
    unit: units[posts[name].unit],
    roles: [posts[name].role],
  });
  return { municipality: code, units, members, actor };
}

export interface MemberInput {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly unit: string;
  readonly role: MemberRole;
}

async function addMember(database: Database, { id, name, municipality, unit, role }: MemberInput): Promise<void> {
  await database.query({
    text: 'insert into app_user (id, subject, name) values ($1, $2, $3)',
    values: [id, `subject-${id}`, name],
  });
  await database.query({
    text: 'insert into membership (id, municipality_id, member_id, unit_id, role) values ($1, $2, $3, $4, $5)',
    values: [randomUUID(), municipality, id, unit, role],
  });
}

/** A young person of 16, invented. */
export const youngPerson = (
  name = 'Alma Opfundet',
): { readonly name: string; readonly birthDate: string; readonly protectedAddress: boolean } => ({
  name,
  birthDate: yearsAgo(16),
  protectedAddress: false,
});

/** The day so many years ago, real time: the 1st of the month, so that no test hangs on a leap day. */
export const yearsAgo = (years: number): CivilDate => {
  const now = new Date().toISOString();
  return `${Number(now.slice(0, 4)) - years}-${now.slice(5, 7)}-01` as CivilDate;
};

/** A command's input by the coordinator with a new key, unless told otherwise. */
export function inputFor<C extends Command>(
  world: SmallWorld,
  command: C,
  rest: Partial<ExecuteInput> = {},
): ExecuteInput & { readonly command: C } {
  return {
    municipality: world.municipality,
    actor: world.actor('coordinator'),
    commandId: randomUUID(),
    bodyHash: createHash('sha256').update(JSON.stringify(command)).digest('hex'),
    texts: [],
    authorise: () => null,
    ...rest,
    command,
  };
}

export const startCommand = (
  world: SmallWorld,
  rest: Partial<CommandOf<'StartPlan'>> = {},
): CommandOf<'StartPlan'> => ({
  type: 'StartPlan',
  planId: randomUUID(),
  municipality: world.municipality,
  template: 'T1',
  version: 1,
  startUnit: world.units.social,
  lead: { unit: world.units.social, member: world.members.coordinator },
  circle: [
    { role: 'job-centre', unit: world.units.job, basis: { kind: 'consent', from: 'young-person', on: yearsAgo(1) } },
    { role: 'social-team-leader', unit: world.units.social, member: world.members.socialLeader },
  ],
  late: [],
  facts: [],
  ...rest,
});

/** Starts a T1 plan for somebody new. Answers with its id. */
export async function startedPlan(
  journal: Journal,
  world: SmallWorld,
  rest: Partial<CommandOf<'StartPlan'>> = {},
): Promise<string> {
  const command = startCommand(world, rest);
  const executed = await journal.execute(inputFor(world, command, { person: { new: youngPerson() } }));
  return done(executed).planId;
}

/** A notification of concern whose hours have passed: consequences that cannot wait for the morning are open. */
export async function hourPassed(
  journal: Journal,
  world: SmallWorld,
): Promise<{ readonly planId: string; readonly agenda: Agenda }> {
  const context = await journal.context(world.municipality);
  if (!context) throw new Error('The municipality is gone');
  const at = context.now;
  const from = civilDateIn(COPENHAGEN, at);
  const facts = [{ factId: randomUUID(), code: 'received', from, at, source: 'citizen' }] as const;
  const circle = [{ role: 'social-adviser', unit: world.units.social, basis: { kind: 'law', ref: '§ 133' } }] as const;
  const planId = await startedPlan(journal, world, { template: 'T6', circle, facts });
  const commandId = randomUUID();
  const actor = world.actor('director');
  const by = { ms: 3 * 86_400_000 };
  const wound = await journal.wind({ municipality: world.municipality, by, actor, commandId, bodyHash: commandId });
  if (!wound.ok) throw new Error(`The clock could not be wound: ${wound.refusal.code}`);
  for (;;) {
    const { agenda, passed } = await journal.passTime(planId);
    if (passed === 0) return { planId, agenda };
  }
}

/** The command's answer, which is to be a yes. */
export function done(executed: Executed): Extract<Executed, { ok: true }> {
  if (!executed.ok) throw new Error(`Refused: ${executed.refusal.code} ${JSON.stringify(executed.refusal.detail)}`);
  return executed;
}
