import { refOf, sameActor } from './actors.js';
import type { JournalParts } from './parts.js';
import type { Caseload, CaseloadInput, CaseloadMove, CaseloadMoved, Executed, ExecuteInput } from './types.js';

/** How many plans are moved at the same time. */
const AT_ONCE = 4;

/**
 * First the caseload as a whole is recorded under its key, then each plan is one command of its own: whatever stops in
 * between, the same key sent again does what is left and finds the answers of the rest.
 */
export async function moveCaseload(
  { database }: JournalParts,
  execute: (input: ExecuteInput) => Promise<Executed>,
  input: CaseloadInput,
): Promise<Caseload> {
  const { municipality, commandId, actor, bodyHash, unit, from, moves } = input;
  const said = { unit, from, moves: moves.map(({ planId, to }) => ({ planId, to })) };
  const values = [municipality, commandId, JSON.stringify(refOf(actor)), bodyHash, JSON.stringify(said)];
  const [made] = await database.query<object>({ name: 'caseload-begin', text: begin, values });
  if (!made) {
    const [known] = await database.query<Known>({
      name: 'caseload-known',
      text: find,
      values: [municipality, commandId],
    });
    const same = known?.body_hash === bodyHash && sameActor(known.actor, refOf(actor));
    if (!same) return { ok: false, refusal: { code: 'idempotency-key-reused' } };
  }
  const waiting = [...moves];
  const moved: CaseloadMoved[] = [];
  const work = async (): Promise<void> => {
    for (let move = waiting.shift(); move !== undefined; move = waiting.shift()) {
      moved.push({ move, executed: await execute(commandOf(input, move)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { ok: true, replayed: made === undefined, moved };
}

const commandOf = (input: CaseloadInput, { planId, to, commandId }: CaseloadMove): ExecuteInput => {
  const { municipality, actor, bodyHash, unit, from, authorise, requestId } = input;
  const command = { type: 'ReassignWork', unit, from, to } as const;
  const request = requestId === undefined ? {} : { requestId };
  return { municipality, actor, bodyHash, planId, commandId, command, texts: [], authorise, ...request };
};

interface Known {
  readonly body_hash: string;
  readonly actor: ReturnType<typeof refOf>;
}

const begin = `insert into command (municipality_id, command_id, type, actor, body_hash, answer)
  values ($1, $2, 'MoveCaseload', $3, $4, $5) on conflict do nothing returning command_id`;

const find = 'select body_hash, actor from command where municipality_id = $1 and command_id = $2';
