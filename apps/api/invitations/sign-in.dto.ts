import { type InvitationProof, type Invitee, invitationProofs, invitees } from '#contracts';
import { IdField, MailField, TextField } from '../http/fields.js';
import { ShowChoice, ShowId, ShowInstant, ShowList, ShowNumber, ShowText } from '../http/shows.js';

/** In a body, because an address stands in logs and histories. */
export class LinkDto {
  @TextField({ max: 200, description: 'What stands behind `#` in the link.' })
  readonly token!: string;
}

export class LinkCodeDto extends LinkDto {
  @TextField({ max: 20, description: 'The code in the mail.' })
  readonly code!: string;
}

export class AskCodeDto {
  @MailField()
  readonly mail!: string;
}

export class MailCodeDto extends AskCodeDto {
  @TextField({ max: 20, description: 'The code in the mail.' })
  readonly code!: string;

  @IdField({ optional: true, description: 'As whom, where several log in with the same address: of `choose`.' })
  readonly as?: string;
}

export class OpenedLinkDto {
  @ShowChoice(invitees, 'Invitee')
  readonly invitee!: Invitee;

  @ShowChoice(invitationProofs, 'InvitationProof')
  readonly proof!: InvitationProof;

  @ShowText({ description: 'The municipality’s name.' })
  readonly municipality!: string;

  @ShowInstant()
  readonly until!: string;
}

/** What happens next: the identity provider, or a code. */
export class BegunDto {
  @ShowText({ optional: true, description: 'Where the browser goes, to log in.' })
  readonly goTo?: string;

  @ShowText({ optional: true, description: 'Where a code was sent, veiled.' })
  readonly sentTo?: string;
}

export class CodeAskedDto {
  @ShowNumber({ description: 'For how many minutes a code holds. Whether the address is known is not said.' })
  readonly minutes!: number;
}

export class ChoiceOfLoginDto {
  @ShowId()
  readonly as!: string;

  @ShowChoice(invitees, 'Invitee')
  readonly kind!: Invitee;

  @ShowText({ description: 'The municipality’s name.' })
  readonly municipality!: string;

  @ShowText({ optional: true, description: 'The unit’s name, of a member.' })
  readonly unit?: string;
}

/** Logged in, or asked as whom. */
export class EnteredDto {
  @ShowText({ optional: true, description: 'Where the browser goes now: logged in.' })
  readonly goTo?: string;

  @ShowList(() => ChoiceOfLoginDto, { optional: true, description: 'Several log in with this address.' })
  readonly choose?: readonly ChoiceOfLoginDto[];
}
