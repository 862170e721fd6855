import { invitationStateLabels, invitationTexts, inviteeLabels } from '#contracts';
import type { Answer } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dateOf, dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { lookAgain } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { type Invitation, inOrder, isRunning, standingOf } from './invitation-state.js';
import css from './invitations.module.css';

type Send = (id: string, key: string) => Promise<Answer<Api<'InvitedDto'>>>;

/** What can be done about one, wherever it was made. */
export interface InvitationActs {
  readonly again: Send;
  readonly revoke: Send;
}

function One({ one, acts }: { readonly one: Invitation; readonly acts: InvitationActs }) {
  const t = useText(invitationTexts);
  const say = useSay();
  const { language } = useLanguage();
  const name = one.name ?? say(inviteeLabels[one.invitee]);
  const again = useCommand(acts.again, {
    onDone: ({ sent }) => {
      toast({ text: t(sent ? 'sent' : 'notSent') });
      void lookAgain();
    },
  });
  const revoke = useCommand(acts.revoke, {
    onDone: () => {
      toast({ text: t('revoked') });
      void lookAgain();
    },
  });
  const { key, at, until } = standingOf(one);
  const day = (instant: string): string => dayText(dateOf(instant), language, 'short');
  const busy = again.isRunning || revoke.isRunning;
  return (
    <li>
      <strong>{name}</strong>
      <p className={css.soft}>
        {one.mail} · {t(one.proof)}
      </p>
      <p>
        {say(invitationStateLabels[one.state])}.{' '}
        <span className={css.soft}>
          {t(key, { date: day(at), ...(until === undefined ? {} : { until: day(until) }) })}
          {one.madeByName && ` · ${t('by', { name: one.madeByName })}`}
        </span>
      </p>
      <CommandState command={again} />
      <CommandState command={revoke} />
      {isRunning(one) && (
        <div className={css.row}>
          <Button
            variant="text"
            isDisabled={busy}
            aria-label={t('againName', { name })}
            onPress={() => void again.run(one.invitationId)}
          >
            {t('again')}
          </Button>
          <Button
            variant="text"
            isDisabled={busy}
            aria-label={t('revokeName', { name })}
            onPress={() => void revoke.run(one.invitationId)}
          >
            {t('revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Whom one has invited, and what became of it. */
export function InvitationList({
  items,
  acts,
}: {
  readonly items: readonly Invitation[];
  readonly acts: InvitationActs;
}) {
  const t = useText(invitationTexts);
  if (items.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={css.list}>
      {inOrder(items).map((one) => (
        <One key={one.invitationId} one={one} acts={acts} />
      ))}
    </ul>
  );
}
