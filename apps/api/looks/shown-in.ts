import type { ShownOne } from './shows.decorator.js';

const id = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every young person that an answer shows, however deep: whatever names a plan or a person by its id. Each once. */
export function shownIn(answer: unknown): ShownOne[] {
  const found = new Map<string, ShownOne>();
  collect(answer, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, ShownOne>): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    const { planId, personId } = value as { readonly planId?: unknown; readonly personId?: unknown };
    const [plan, person] = [id(planId), id(personId)];
    const key = `${plan ?? ''} ${person ?? ''}`;
    if (key !== ' ') found.set(key, { ...(plan && { plan }), ...(person && { person }) });
  }
  for (const part of Object.values(value)) collect(part, found);
}
