import {
  type CopiedLogin,
  type CopiedPerson,
  type HeldKind,
  type LeftOutView,
  type RedactionKind,
  type RedactionReason,
  redactionKinds,
  redactionReasons,
} from '#contracts';
import {
  ShowChoice,
  ShowDate,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

/** What is held of one kind, and what is said about holding it (GDPR art. 15(1)). */
export class HeldKindDto implements HeldKind {
  @ShowText({ description: 'A code.' })
  readonly kind!: string;

  @ShowObject(() => TextDto, { description: 'What it is.' })
  readonly title!: TextDto;

  @ShowObject(() => TextDto, { description: 'What it is held for.' })
  readonly purpose!: TextDto;

  @ShowObject(() => TextDto, { description: 'On what legal ground.' })
  readonly basis!: TextDto;

  @ShowObject(() => TextDto, { description: 'For how long.' })
  readonly retention!: TextDto;

  @ShowObject(() => TextDto, { description: 'Who gets it.' })
  readonly recipients!: TextDto;

  @ShowObject(() => TextDto, { description: 'Where it is from.' })
  readonly source!: TextDto;
}

export class CopiedSessionDto {
  @ShowInstant({ description: 'When it began.' })
  readonly beganAt!: string;

  @ShowInstant({ description: 'When it was last used.' })
  readonly seenAt!: string;

  @ShowInstant({ description: 'When it ends at the latest.' })
  readonly endsAt!: string;
}

/** The young person’s own login. */
export class CopiedLoginDto implements CopiedLogin {
  @ShowText({ optional: true, description: 'The name that the login service has for it.' })
  readonly subject?: string;

  @ShowInstant({ optional: true, description: 'Since when it is by a code sent to the mail address.' })
  readonly mailSince?: string;

  @ShowText({ description: 'The language chosen.' })
  readonly language!: string;

  @ShowList(() => CopiedSessionDto, { description: 'Logins that have not ended.' })
  readonly sessions!: readonly CopiedSessionDto[];
}

export class CopiedPersonDto implements CopiedPerson {
  @ShowText({ description: 'The name.' })
  readonly name!: string;

  @ShowDate({ description: 'The birth date.' })
  readonly birthDate!: string;

  @ShowText({ optional: true, description: 'The CPR number, ten digits.' })
  readonly cpr?: string;

  @ShowText({ optional: true, description: 'Telephone.' })
  readonly phone?: string;

  @ShowText({ optional: true, description: 'Mail.' })
  readonly mail?: string;

  @ShowText({
    optional: true,
    description: 'The address; where it is protected, in the young person’s own reading alone.',
  })
  readonly address?: string;

  @ShowYesNo({ description: 'The address is protected.' })
  readonly protectedAddress!: boolean;

  @ShowInstant({ description: 'When the municipality registered the person.' })
  readonly registeredAt!: string;

  @ShowObject(() => CopiedLoginDto, { optional: true, description: 'Absent: none.' })
  readonly login?: CopiedLoginDto;
}

/** One thing that was left out. */
export class LeftOutDto implements LeftOutView {
  @ShowNumber({ description: 'Its number: [▇ 1] stands wherever it was.' })
  readonly n!: number;

  @ShowChoice(redactionKinds, 'RedactionKind', { description: 'A whole text, or a name wherever it stood.' })
  readonly kind!: RedactionKind;

  @ShowChoice(redactionReasons, 'RedactionReason', { description: 'On what ground.' })
  readonly reason!: RedactionReason;

  @ShowObject(() => TextDto, { description: 'The ground in words, with its paragraph.' })
  readonly ground!: TextDto;

  @ShowText({ description: 'Why, as it was written.' })
  readonly words!: string;

  @ShowNumber({ description: 'In how many places.' })
  readonly times!: number;
}

export class NotHereDto {
  @ShowObject(() => TextDto, { description: 'What.' })
  readonly what!: TextDto;

  @ShowObject(() => TextDto, { description: 'Why it is not here.' })
  readonly because!: TextDto;
}

export class CopyMunicipalityDto {
  @ShowText({ description: 'Its code.' })
  readonly code!: string;

  @ShowText({ description: 'Its name: who answers for what is held.' })
  readonly name!: string;
}
