import type { CircleView, ContactView, PersonView } from '#contracts';
import { type CircleEntry, dayOf, type Holder } from '#plan-domain';
import { basisView } from './handover-view.js';
import { holderView, type PlanReadModel, present } from './read-model.js';
import type { Sight } from './sight.js';

/** The young person: whole for those who work on the plan, the name alone for others. A protected address never. */
export function personView(model: PlanReadModel, sight: Sight): PersonView | undefined {
  const { person } = model;
  if (!sight.names || sight.access === 'brief') return undefined;
  const whole = sight.access === 'full' || sight.access === 'young';
  if (!whole || !sight.assured) return { id: person.id, name: person.name };
  return present({
    id: person.id,
    name: person.name,
    birthDate: person.birthDate,
    cpr: sight.access === 'full' ? person.cpr : undefined,
    phone: person.phone,
    mail: person.mail,
    address: person.protectedAddress ? undefined : person.address,
    protectedAddress: person.protectedAddress,
  }) as PersonView;
}

/** The lead with phone and mail; the placement gets name and phone. */
export function leadView(model: PlanReadModel, sight: Sight): ContactView {
  const { mail, standIn, ...rest } = contact('lead', model.state.lead, model);
  const { mail: _, ...reached } = standIn ?? {};
  if (sight.access !== 'steps-only') return present({ ...rest, mail, standIn }) as ContactView;
  return present({ ...rest, standIn: standIn && (reached as ContactView['standIn']) }) as ContactView;
}

/** Who takes part, with the ways to reach them for those who work on the plan. */
export function circleView(entry: CircleEntry, model: PlanReadModel, sight: Sight): CircleView {
  const works = sight.access === 'full';
  return present({
    role: entry.role,
    ...holderView(entry, model),
    ...(works ? waysTo(entry, model) : {}),
    basis: works ? basisView(entry.basis) : undefined,
  }) as CircleView;
}

/** Whom one can call about the plan: the lead and everyone in the circle who is known by name. Staff only. */
export function contactsOf(model: PlanReadModel): ContactView[] {
  const known = model.state.circle.filter(({ role, member }) => role !== 'coordinator' && member !== undefined);
  return [contact('lead', model.state.lead, model), ...known.map((entry) => contact(entry.role, entry, model))];
}

function contact(role: ContactView['role'], holder: Holder, model: PlanReadModel): ContactView {
  return present({ role, ...holderView(holder, model), ...waysTo(holder, model) }) as ContactView;
}

/** Phone and mail; while somebody is away, until when, and who stands in. */
function waysTo({ member }: Holder, { members, now }: PlanReadModel): Partial<ContactView> {
  const record = member === undefined ? undefined : members.get(member);
  if (!record) return {};
  const { phone, mail, awayUntil, standIn } = record;
  const away = awayUntil !== undefined && awayUntil >= dayOf(now);
  return present({
    phone,
    mail,
    awayUntil: away ? awayUntil : undefined,
    standIn: away ? standIn : undefined,
  }) as Partial<ContactView>;
}
