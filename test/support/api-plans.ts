import type { Answer, Client } from './client.js';
import { type SmallWorld, yearsAgo } from './small-world.js';

/** The body that starts a T1 plan for somebody new of 16 in the small world. */
export const startBody = (world: SmallWorld, over: Readonly<Record<string, unknown>> = {}) => ({
  template: 'T1',
  version: 1,
  startUnit: world.units.social,
  lead: { unit: world.units.social, member: world.members.coordinator },
  circle: [
    {
      role: 'job-centre',
      unit: world.units.job,
      basis: { kind: 'consent', from: 'young-person', on: yearsAgo(1) },
    },
  ],
  person: { new: { name: 'Alma Opfundet', birthDate: yearsAgo(16), protectedAddress: false } },
  ...over,
});

/** The answer, which is to be a yes. */
export function yes(answer: Answer): Readonly<Record<string, unknown>> {
  if (answer.status >= 300) throw new Error(`Refused: ${answer.status} ${answer.text.slice(0, 600)}`);
  return answer.body;
}

/** Starts a plan and answers with its id. */
export async function startedOverHttp(
  client: Client,
  world: SmallWorld,
  over: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return String(yes(await client.post('/plans', startBody(world, over))).planId);
}

/** The day so many days from now, real time. */
export const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
