import { TextField } from '../http/fields.js';
import { ShowDate, ShowId, ShowList, ShowText, ShowYesNo } from '../http/shows.js';

export class PersonSearchDto {
  @TextField({ max: 200, description: 'A part of a name (at least two letters), or a whole CPR number.' })
  readonly term!: string;
}

export class FoundPersonDto {
  @ShowId()
  readonly id!: string;

  @ShowText()
  readonly name!: string;

  @ShowDate()
  readonly birthDate!: string;

  @ShowYesNo()
  readonly protectedAddress!: boolean;
}

export class FoundPersonsDto {
  @ShowList(() => FoundPersonDto, { description: 'At most 20; a longer name finds fewer.' })
  readonly items!: readonly FoundPersonDto[];
}
