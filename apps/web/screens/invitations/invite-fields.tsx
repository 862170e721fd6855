import { invitationDays, invitationTexts } from '#contracts';
import type { Api } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { RadioGroup } from '../../ui/choices.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { looksLikeMail } from './invitation-state.js';

/** Where the link goes, how they show who they are, and for how long it holds. */
export interface InviteDraft {
  readonly mail: string;
  readonly proof: Api<'InviteMemberDto'>['proof'];
  readonly days: number;
}

export const emptyInvite = (mail = ''): InviteDraft => ({ mail, proof: 'oidc', days: invitationDays.usual });

const choices = [1, invitationDays.usual, 14, invitationDays.most];

interface InviteFieldsProps {
  readonly draft: InviteDraft;
  readonly onChange: (draft: InviteDraft) => void;
  readonly isTried: boolean;
}

export function InviteFields({ draft, onChange, isTried }: InviteFieldsProps) {
  const t = useText(invitationTexts);
  const proofs = [
    { id: 'oidc', label: t('oidc'), note: t('oidcNote') },
    { id: 'code', label: t('code'), note: t('codeNote') },
  ];
  return (
    <>
      <TextField
        label={t('mail')}
        hint={t('mailHint')}
        isRequired
        type="email"
        maxLength={254}
        value={draft.mail}
        onChange={(mail) => onChange({ ...draft, mail })}
        error={isTried && !looksLikeMail(draft.mail) ? t('mailWrong') : undefined}
      />
      <RadioGroup
        label={t('proof')}
        isRequired
        options={proofs}
        value={draft.proof}
        onChange={(id) => onChange({ ...draft, proof: id === 'code' ? 'code' : 'oidc' })}
      />
      <Select
        label={t('days')}
        isRequired
        options={choices.map((n) => ({ id: String(n), label: t('nDays', { n }) }))}
        value={String(draft.days)}
        onChange={(id) => onChange({ ...draft, days: Number(id) || invitationDays.usual })}
      />
    </>
  );
}
