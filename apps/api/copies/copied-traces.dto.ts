import {
  type CopiedAttempt,
  type CopiedInvitation,
  type CopiedLook,
  type CopiedTelling,
  type InvitationProof,
  type Invitee,
  invitationProofs,
  invitees,
  type Looker,
  type LookSubject,
  lookers,
  lookSubjects,
  type ReadPurpose,
  readPurposes,
} from '#contracts';
import { ShowChoice, ShowInstant, ShowObject, ShowText } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

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
