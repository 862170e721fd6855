import {
  type InvitationProof,
  type InvitationState,
  type Invitee,
  invitationDays,
  invitationProofs,
  invitationStates,
  invitees,
} from '#contracts';
import { ChoiceField, IdField, MailField, NumberField, TextField } from '../http/fields.js';
import { ShowChoice, ShowId, ShowInstant, ShowList, ShowText, ShowYesNo } from '../http/shows.js';

class InviteDto {
  @MailField({ description: 'Where the link is sent, once.' })
  readonly mail!: string;

  @ChoiceField(invitationProofs, {
    name: 'InvitationProof',
    description: '`oidc`: they log in with the identity provider. `code`: by a code that is sent to this address.',
  })
  readonly proof!: InvitationProof;

  @NumberField({
    min: 1,
    max: invitationDays.most,
    optional: true,
    description: `For how many days the link holds; ${invitationDays.usual} when absent.`,
  })
  readonly days?: number;
}

/** Somebody who has part in the plan: the young person, a guardian who was admitted, somebody at a unit outside. */
export class InviteToPlanDto extends InviteDto {
  @ChoiceField(invitees, { name: 'Invitee' })
  readonly invitee!: Invitee;

  @IdField({ optional: true, description: 'Of a guardian: as the plan knows them.' })
  readonly guardianId?: string;

  @TextField({ max: 120, optional: true, description: 'Of a guardian.' })
  readonly name?: string;

  @IdField({ optional: true, description: 'Of a member.' })
  readonly memberId?: string;
}

export class InviteMemberDto extends InviteDto {
  @IdField({ description: 'Somebody at a unit outside the municipality.' })
  readonly memberId!: string;
}

export class InvitedDto {
  @ShowId()
  readonly invitationId!: string;

  @ShowYesNo({ description: 'False: the mail could not be sent. It can be sent again.' })
  readonly sent!: boolean;
}

export class InvitationDto {
  @ShowId()
  readonly invitationId!: string;

  @ShowChoice(invitees, 'Invitee')
  readonly invitee!: Invitee;

  @ShowId({ optional: true, description: 'The member’s id, or the guardian’s.' })
  readonly whoId?: string;

  @ShowText({ optional: true, description: 'Of a member or a guardian.' })
  readonly name?: string;

  @ShowText()
  readonly mail!: string;

  @ShowChoice(invitationProofs, 'InvitationProof')
  readonly proof!: InvitationProof;

  @ShowChoice(invitationStates, 'InvitationState')
  readonly state!: InvitationState;

  @ShowInstant()
  readonly madeAt!: string;

  @ShowText({ optional: true })
  readonly madeByName?: string;

  @ShowInstant({ optional: true, description: 'Absent: the mail could not be sent.' })
  readonly sentAt?: string;

  @ShowInstant()
  readonly expiresAt!: string;

  @ShowInstant({ optional: true })
  readonly usedAt?: string;

  @ShowInstant({ optional: true })
  readonly revokedAt?: string;
}

export class InvitationListDto {
  @ShowList(() => InvitationDto, { description: 'Newest first, 200 at most.' })
  readonly items!: readonly InvitationDto[];
}
