import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { invitationTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failed, Loading } from '../../ui/states.js';
import planCss from '../plan/plan.module.css';
import { type InvitationActs, InvitationList } from './invitation-list.js';
import css from './invitations.module.css';
import { InviteToPlan } from './invite-to-plan.js';

const actsOn = (planId: string): InvitationActs => ({
  again: (invitationId, key) =>
    api.POST('/api/v1/plans/{planId}/invitations/{invitationId}/send-again', {
      params: { path: { planId, invitationId }, header: { 'Idempotency-Key': key } },
    }),
  revoke: (invitationId, key) =>
    api.POST('/api/v1/plans/{planId}/invitations/{invitationId}/revoke', {
      params: { path: { planId, invitationId }, header: { 'Idempotency-Key': key } },
    }),
});

function Invited({ plan }: { readonly plan: Plan }) {
  const [acts] = useState(() => actsOn(plan.id));
  const all = useQuery({
    queryKey: keys.plan(plan.id, 'invitations'),
    queryFn: () => answerOf(api.GET('/api/v1/plans/{planId}/invitations', { params: { path: { planId: plan.id } } })),
  });
  if (all.isPending) return <Loading />;
  if (all.isError) return <Failed error={all.error} again={() => void all.refetch()} />;
  return <InvitationList items={all.data.items} acts={acts} />;
}

/** Beside the plan: who comes in from outside, and inviting them. What it shows is read when it is opened. */
export function PlanInvitations({ plan }: { readonly plan: Plan }) {
  const t = useText(invitationTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={planCss.card}>
      <h2>{t('title')}</h2>
      <div className={css.card}>
        <p className={css.soft}>{t('why')}</p>
        <Button onPress={() => setOpen(true)}>{t('open')}</Button>
      </div>
      <Dialog isPanel isOpen={isOpen} title={t('title')} onClose={() => setOpen(false)}>
        {isOpen && (
          <div className={css.form}>
            <InviteToPlan plan={plan} />
            <section className={css.part}>
              <h3>{t('soFar')}</h3>
              <Invited plan={plan} />
            </section>
          </div>
        )}
      </Dialog>
    </section>
  );
}
