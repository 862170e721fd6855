import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { invitationTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { useMembers } from '../../app/directory.js';
import { useText } from '../../app/language.js';
import { keys, lookAgain } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { Failed, Loading } from '../../ui/states.js';
import { type InvitationActs, InvitationList } from './invitation-list.js';
import { looksLikeMail } from './invitation-state.js';
import css from './invitations.module.css';
import { emptyInvite, InviteFields } from './invite-fields.js';

const acts: InvitationActs = {
  again: (invitationId, key) =>
    api.POST('/api/v1/invitations/{invitationId}/send-again', {
      params: { path: { invitationId }, header: { 'Idempotency-Key': key } },
    }),
  revoke: (invitationId, key) =>
    api.POST('/api/v1/invitations/{invitationId}/revoke', {
      params: { path: { invitationId }, header: { 'Idempotency-Key': key } },
    }),
};

/** Those of a unit outside who were invited as its staff. */
export function MemberInvitations({ unit }: { readonly unit: string }) {
  const t = useText(invitationTexts);
  const members = useMembers(unit);
  const all = useQuery({
    queryKey: keys.list('member-invitations'),
    queryFn: () => answerOf(api.GET('/api/v1/invitations')),
  });
  if (all.isPending || members.isPending) return <Loading />;
  if (all.isError) return <Failed error={all.error} again={() => void all.refetch()} />;
  const here = new Set(members.data?.map(({ memberId }) => memberId));
  return (
    <section className={css.part}>
      <h3>{t('title')}</h3>
      <InvitationList items={all.data.items.filter(({ whoId }) => whoId && here.has(whoId))} acts={acts} />
    </section>
  );
}

interface InviteMemberProps {
  readonly member: Api<'MemberDto'>;
  readonly unitName: string;
  readonly onDone: () => void;
}

export function InviteMember({ member, unitName, onDone }: InviteMemberProps) {
  const t = useText(invitationTexts);
  const [draft, setDraft] = useState(emptyInvite(member.mail ?? ''));
  const [isTried, setTried] = useState(false);
  const invite = useCommand(
    (body: Api<'InviteMemberDto'>, key) =>
      api.POST('/api/v1/invitations', { params: { header: { 'Idempotency-Key': key } }, body }),
    {
      onDone: ({ sent }) => {
        toast({ text: t(sent ? 'sent' : 'notSent') });
        void lookAgain();
        onDone();
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (looksLikeMail(draft.mail)) void invite.run({ ...draft, mail: draft.mail.trim(), memberId: member.memberId });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p>{t('member', { name: member.name, unit: unitName })}</p>
      <InviteFields draft={draft} onChange={setDraft} isTried={isTried} />
      <CommandState command={invite} />
      <div className={css.row}>
        <Button type="submit" variant="primary" isDisabled={invite.isRunning}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
