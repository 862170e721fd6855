import { Inject, Injectable } from '@nestjs/common';
import type { HolderView } from '#contracts';
import { lastCirclesOf } from '#persistence';
import { dayOf, type Holder } from '#plan-domain';
import { catalogue } from '#plan-templates';
import { canInMunicipality, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { refuse } from '../http/refused.js';
import { JOURNAL, type Journal, PEOPLE, type PeopleDatabase } from '../parts.js';
import { Directory, type Names } from '../shared/directory.js';
import { given } from '../shared/given.js';
import type { ProposedBindingDto, ProposedBindingsDto, ProposedBindingsQueryDto } from './proposed-bindings.dto.js';
import { type Needed, rolesOf } from './template-roles.js';

/** How many of a unit's plans are looked through for whom it worked with last. */
const lookedThrough = 50;

type Circles = Awaited<ReturnType<typeof lastCirclesOf>>;

/** Proposes who fills the parts of a new plan: whoever did in the plan that the unit started last. */
@Injectable()
export class ProposedBindings {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async of({ actor }: SignedIn, query: ProposedBindingsQueryDto): Promise<ProposedBindingsDto> {
    const { municipality } = actor;
    const where = given({ municipality, unit: query.unit });
    const permission = canInMunicipality(actor, 'StartPlan', where);
    if (!permission.allowed || permission.as.kind !== 'member') throw refuse('not-allowed');
    const { unit, member } = permission.as;
    const around = await this.journal.context(municipality);
    const { template: id, version } = query;
    const template =
      version === undefined ? around && catalogue.current(id, dayOf(around.now)) : catalogue.find(id, version);
    if (!template) throw refuse('unknown-template');
    const [names, circles] = await Promise.all([
      this.directory.of(municipality),
      lastCirclesOf(this.people.as(scopeOf(actor)), municipality, unit, lookedThrough),
    ]);
    const lead = holderOf({ unit, member }, names);
    return { unit, lead, items: rolesOf(template).map((role) => proposal(role, unit, circles, names)) };
  }
}

function proposal({ role, steps }: Needed, startUnit: string, circles: Circles, names: Names): ProposedBindingDto {
  const last = circles.flatMap(({ circle, startedOn }) =>
    circle.filter((entry) => entry.role === role && names.units.has(entry.unit)).map((entry) => ({ entry, startedOn })),
  )[0];
  if (!last) return { role, steps, needsBasis: false };
  const { entry, startedOn } = last;
  const basisRef = entry.basis.kind === 'law' ? entry.basis.ref : undefined;
  const needsBasis = entry.unit !== startUnit;
  return given({ role, steps, proposed: holderOf(entry, names), lastUsedOn: startedOn, needsBasis, basisRef });
}

/** The unit, and the person while they are still there. */
function holderOf({ unit, member }: Holder, names: Names): HolderView {
  const there = names.memberRows.some((row) => row.memberId === member && row.unitId === unit);
  const known = names.units.get(unit);
  return given({
    unit,
    unitName: known?.name,
    sector: known?.sector,
    member: there ? member : undefined,
    memberName: there && member !== undefined ? names.members.get(member)?.name : undefined,
  });
}
