import { ApiProperty } from '@nestjs/swagger';
import {
  type CopiedAttempt,
  type CopiedEscalation,
  type CopiedEvent,
  type CopiedGuardian,
  type CopiedInvitation,
  type CopiedLogin,
  type CopiedLook,
  type CopiedOpening,
  type CopiedPerson,
  type CopiedTelling,
  type EscalationAnswerKind,
  escalationAnswers,
  type GuardianStanding,
  guardianStandings,
  type HeldKind,
  type InvitationProof,
  type Invitee,
  invitationProofs,
  invitees,
  type LeftOutView,
  type Looker,
  type LookSubject,
  lookers,
  lookSubjects,
  type OpeningVerdict,
  openingVerdicts,
  type ReadPurpose,
  type RedactionKind,
  type RedactionReason,
  readPurposes,
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
  ShowTexts,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { HolderViewDto } from '../plans/people-view.dto.js';

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

export class CopiedAnswerDto {
  @ShowInstant({ description: 'When.' })
  readonly at!: string;

  @ShowChoice(escalationAnswers, 'EscalationAnswerKind', { description: 'What was answered.' })
  readonly kind!: EscalationAnswerKind;

  @ShowText({ optional: true, description: 'With what reason.' })
  readonly reason?: string;
}

/** Something that nobody answered in time, raised to a leader. */
export class CopiedEscalationDto implements CopiedEscalation {
  @ShowText({ description: 'Its id.' })
  readonly id!: string;

  @ShowObject(() => TextDto, { optional: true, description: 'The step that it is about.' })
  readonly about?: TextDto;

  @ShowObject(() => TextDto, { description: 'To which leader it was raised.' })
  readonly level!: TextDto;

  @ShowObject(() => HolderViewDto, { description: 'The unit of that leader.' })
  readonly owner!: HolderViewDto;

  @ShowDate({ description: 'When.' })
  readonly raisedOn!: string;

  @ShowDate({ description: 'By when an answer was due.' })
  readonly answerBy!: string;

  @ShowList(() => CopiedAnswerDto, { description: 'What was answered.' })
  readonly answers!: readonly CopiedAnswerDto[];

  @ShowInstant({ optional: true, description: 'When it ended; absent: it is open.' })
  readonly closedAt?: string;

  @ShowObject(() => TextDto, { optional: true, description: 'Why it ended.' })
  readonly closedBecause?: TextDto;
}

/** The plan was opened in an emergency by somebody without a part in it. */
export class CopiedOpeningDto implements CopiedOpening {
  @ShowText({ description: 'Its id.' })
  readonly id!: string;

  @ShowObject(() => HolderViewDto, { description: 'The unit of whoever opened the plan.' })
  readonly by!: HolderViewDto;

  @ShowInstant({ description: 'From when.' })
  readonly from!: string;

  @ShowInstant({ description: 'Until when.' })
  readonly until!: string;

  @ShowText({ optional: true, description: 'Why, as it was written.' })
  readonly reason?: string;

  @ShowInstant({ optional: true, description: 'When a leader reviewed it; absent: not yet.' })
  readonly reviewedAt?: string;

  @ShowChoice(openingVerdicts, 'OpeningVerdict', { optional: true, description: 'What the leader found.' })
  readonly verdict?: OpeningVerdict;

  @ShowText({ optional: true, description: 'What the leader wrote.' })
  readonly note?: string;
}

export class CopiedGuardianDto implements CopiedGuardian {
  @ShowChoice(guardianStandings, 'GuardianStanding', { description: 'Why a guardian has part in the plan.' })
  readonly standing!: GuardianStanding;

  @ShowDate({ description: 'Since when.' })
  readonly since!: string;

  @ShowDate({ optional: true, description: 'Until when; absent: still.' })
  readonly endedOn?: string;
}

export class CopiedByDto {
  @ShowChoice(['member', 'young-person', 'guardian', 'system'], 'EventActorKind', {
    description: 'What kind of person, or Samspor itself.',
  })
  readonly kind!: 'member' | 'young-person' | 'guardian' | 'system';

  @ShowText({ optional: true, description: 'As whose member: the unit’s id.' })
  readonly unit?: string;

  @ShowText({ optional: true, description: 'The unit’s name.' })
  readonly unitName?: string;
}

export class CopiedEventDto implements CopiedEvent {
  @ShowNumber({ description: 'Its place in the history, from 1.' })
  readonly version!: number;

  @ShowInstant({ description: 'When.' })
  readonly at!: string;

  @ShowText({ description: 'What kind of event, by its code.' })
  readonly type!: string;

  @ShowObject(() => CopiedByDto, { description: 'By whom: of the staff the unit.' })
  readonly by!: CopiedByDto;

  @ShowObject(() => TextDto, { description: 'What happened, in words.' })
  readonly sentence!: TextDto;

  @ShowTexts({ description: 'What was written with it, in full.' })
  readonly texts!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'All that was recorded of it, by field: codes, days, instants and texts in full.',
  })
  readonly details!: Readonly<Record<string, unknown>>;
}

/** Somebody looked. */
export class CopiedLookDto implements CopiedLook {
  @ShowInstant({ description: 'When; of looks that were folded the first.' })
  readonly at!: string;

  @ShowChoice(lookers, 'Looker', { description: 'What kind of reader.' })
  readonly by!: Looker;

  @ShowText({ optional: true, description: 'As whose member: the unit’s id.' })
  readonly unit?: string;

  @ShowText({ optional: true, description: 'The unit’s name.' })
  readonly unitName?: string;

  @ShowChoice(lookSubjects, 'LookSubject', { description: 'What was looked at.' })
  readonly what!: LookSubject;

  @ShowChoice(readPurposes, 'ReadPurpose', { description: 'What for.' })
  readonly purpose!: ReadPurpose;

  @ShowObject(() => TextDto, { description: 'Both in plain words.' })
  readonly sentence!: TextDto;
}

/** A member of staff was told something about the plan. */
export class CopiedTellingDto implements CopiedTelling {
  @ShowInstant({ description: 'When.' })
  readonly at!: string;

  @ShowText({ optional: true, description: 'As whose member: the unit’s id.' })
  readonly unit?: string;

  @ShowText({ optional: true, description: 'The unit’s name.' })
  readonly unitName?: string;

  @ShowObject(() => TextDto, { description: 'What they were told.' })
  readonly about!: TextDto;

  @ShowInstant({ optional: true, description: 'When a mail went out that counted it; absent: none did.' })
  readonly mailedAt?: string;
}

/** Somebody tried to read or do something and was refused. */
export class CopiedAttemptDto implements CopiedAttempt {
  @ShowInstant({ description: 'When.' })
  readonly at!: string;

  @ShowText({ description: 'What kind of person.' })
  readonly by!: string;

  @ShowText({ optional: true, description: 'As whose member: the unit’s id.' })
  readonly unit?: string;

  @ShowText({ optional: true, description: 'The unit’s name.' })
  readonly unitName?: string;

  @ShowChoice(['read-refused', 'command-refused'], 'CopiedAttemptKind', { description: 'A reading or a change.' })
  readonly kind!: 'read-refused' | 'command-refused';

  @ShowText({ description: 'What was tried, by its code.' })
  readonly what!: string;

  @ShowText({ description: 'Why it was refused, by its code.' })
  readonly code!: string;
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

/** Somebody was invited to have part in the plan: to whom it went is theirs. */
export class CopiedInvitationDto implements CopiedInvitation {
  @ShowChoice(invitees, 'Invitee', { description: 'Who was invited.' })
  readonly invitee!: Invitee;

  @ShowChoice(invitationProofs, 'InvitationProof', { description: 'How they show who they are.' })
  readonly proof!: InvitationProof;

  @ShowInstant({ description: 'When.' })
  readonly madeAt!: string;

  @ShowInstant({ description: 'Until when it could be used.' })
  readonly expiresAt!: string;

  @ShowInstant({ optional: true, description: 'When its mail went out last.' })
  readonly sentAt?: string;

  @ShowInstant({ optional: true, description: 'When it was used.' })
  readonly usedAt?: string;

  @ShowInstant({ optional: true, description: 'When it was taken back.' })
  readonly revokedAt?: string;
}
