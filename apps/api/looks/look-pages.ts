import { Inject, Injectable } from '@nestjs/common';
import { lookedAtAsList, lookSentence } from '#contracts';
import { allLooksAt, type LookedAt, type LookRow, looksAt, type Reads } from '#persistence';
import { scopeOf } from '#privacy';
import { type Listed, listed, type PageDto, pageAsked } from '../http/page.js';
import { type Database, PEOPLE, type PeopleDatabase, SYSTEM } from '../parts.js';
import { type Opened, PlanPages, type Reading } from '../plans/plan-pages.js';
import { Directory, type Names } from '../shared/directory.js';
import { given } from '../shared/given.js';
import type { LookCopyDto, LookDto } from './looks.dto.js';

/** Who has looked at a plan: the young person is told units and purposes, those who control it also who. */
@Injectable()
export class LookPages {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(PlanPages) private readonly plans: PlanPages,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Looks are the young person's own; whoever controls them reads them behind the plan's own rule, which was just asked. */
  private doorOf({ me: { actor } }: Reading): Reads {
    return actor.kind === 'young-person' ? this.people.as(scopeOf(actor)) : this.system;
  }

  async list(reading: Reading, query: PageDto): Promise<Listed<LookDto>> {
    const opened = await this.plans.open(reading, 'read-looks');
    const names = await this.directory.of(reading.me.actor.municipality);
    return listed(await looksAt(this.doorOf(reading), lookedAt(opened), pageAsked(query)), shown(reading, names));
  }

  async copy(reading: Reading): Promise<LookCopyDto> {
    const opened = await this.plans.open(reading, 'read-looks');
    const names = await this.directory.of(reading.me.actor.municipality);
    const looks = await allLooksAt(this.doorOf(reading), lookedAt(opened));
    const { planId, municipality } = lookedAt(opened);
    return { planId, municipality, madeAt: opened.context.now, looks: looks.map(shown(reading, names)) };
  }
}

const lookedAt = ({ record, plan: { municipality } }: Opened): LookedAt => ({
  municipality,
  planId: record.state.planId,
  personId: record.person.id,
});

const shown =
  ({ me }: Reading, names: Names) =>
  ({ at, what, purpose, by, memberId, unitId }: LookRow): LookDto => ({
    at,
    span: lookedAtAsList.has(what) ? 'day' : 'moment',
    by,
    what,
    purpose,
    sentence: lookSentence(what, purpose),
    ...(unitId !== null && given({ unit: unitId, unitName: names.units.get(unitId)?.name })),
    ...(me.actor.kind === 'member' && memberId !== null && controlled(memberId, names)),
  });

const controlled = (member: string, names: Names) => given({ member, memberName: names.members.get(member)?.name });
