import { Inject, Injectable } from '@nestjs/common';
import { municipality, ofMunicipality } from '#persistence';
import type { PrivacyActor } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { refuse } from '../http/refused.js';
import { PEOPLE, type PeopleDatabase } from '../parts.js';
import { Directory, type Names } from '../shared/directory.js';
import type { MeDto, MembershipDto } from './organisation.dto.js';

const membershipsOf = (actor: PrivacyActor, names: Names): MembershipDto[] => {
  if (actor.kind !== 'member') return [];
  return actor.memberships.map(({ unit, sector, role, external }) => {
    const unitName = names.units.get(unit)?.name;
    return { unit, sector, role, external, ...(unitName === undefined ? {} : { unitName }) };
  });
};

const idOf = (actor: PrivacyActor): string => {
  if (actor.kind === 'member') return actor.member;
  return actor.kind === 'guardian' ? actor.guardian : actor.person;
};

/** What somebody learns about themselves. */
@Injectable()
export class OwnPage {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async of({ actor, name, language }: SignedIn): Promise<MeDto> {
    const [row, names] = await Promise.all([
      municipality(this.people.as(ofMunicipality(actor.municipality)), actor.municipality),
      this.directory.of(actor.municipality),
    ]);
    if (!row) throw refuse('unknown-municipality');
    const id = idOf(actor);
    const { code, name: municipalityName, training, now } = row;
    return {
      kind: actor.kind,
      assurance: actor.assurance,
      id,
      name,
      language,
      municipality: { code, name: municipalityName, training, now },
      memberships: membershipsOf(actor, names),
    };
  }
}
