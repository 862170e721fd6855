import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { municipality, ofMunicipality } from '#persistence';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { dayExists } from '../http/fields.js';
import { Read } from '../http/read.decorator.js';
import { refuse } from '../http/refused.js';
import { ShowDate, ShowList, ShowYesNo } from '../http/shows.js';
import { Write } from '../http/write.decorator.js';
import { PEOPLE, type PeopleDatabase } from '../parts.js';
import type { CivilDate } from '../shared/given.js';
import { Today } from '../shared/today.js';
import { OrganisationCommands } from './organisation-commands.js';
import { ClosingDayDto, OrganisedDto, RemoveClosingDayDto } from './organisation-writes.dto.js';

export class ClosingDayRowDto {
  @ShowDate()
  readonly day!: string;

  @ShowYesNo({ description: 'Still ahead, and may therefore be removed.' })
  readonly ahead!: boolean;
}

export class ClosingDaysDto {
  @ShowList(() => ClosingDayRowDto)
  readonly items!: readonly ClosingDayRowDto[];
}

const known = (day: string): CivilDate => {
  if (!dayExists(day)) throw refuse('unknown-closing-day');
  return day as CivilDate;
};

/** Days on which the municipality is closed besides weekends and public holidays. Dates that are set stay as they were counted. */
@ApiTags('organisation')
@Controller('closing-days')
export class ClosingDaysController {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(Today) private readonly clock: Today,
    @Inject(OrganisationCommands) private readonly commands: OrganisationCommands,
  ) {}

  @May('read-closing-days')
  @Read('', { summary: 'The municipality’s own closing days', answer: ClosingDaysDto, shows: 'nobody' })
  async list(@Me() { actor }: SignedIn): Promise<ClosingDaysDto> {
    const [row, today] = await Promise.all([
      municipality(this.people.as(ofMunicipality(actor.municipality)), actor.municipality),
      this.clock.of(actor.municipality),
    ]);
    return { items: [...(row?.closingDays ?? [])].sort().map((day) => ({ day, ahead: day > today })) };
  }

  @May('AddClosingDay')
  @Write('', {
    summary: 'Close a day. Working days are counted without it from now on; `datesKept` open dates stay as they are',
    answer: OrganisedDto,
    status: 201,
  })
  add(@Me() me: SignedIn, @Key() key: WriteKey, @Body() { day }: ClosingDayDto): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: { type: 'AddClosingDay', day } });
  }

  @May('RemoveClosingDay')
  @Write(':day/remove', { summary: 'Open a closed day again, before it comes', answer: OrganisedDto })
  remove(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @Param('day') day: string,
    @Body() _: RemoveClosingDayDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: { type: 'RemoveClosingDay', day: known(day) } });
  }
}
