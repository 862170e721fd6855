import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { copyTexts, placeTexts, youngCopyTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Api, Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe, useToday } from '../../app/me.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { usePlan } from '../plan/use-plan.js';
import css from './copy.module.css';

type CopyView = Api<'CopyViewDto'>;

const useAsk = (planId: string, onDone?: () => void) =>
  useCommand(
    (body: { askedOn?: string }, key) =>
      api.POST('/api/v1/plans/{planId}/copies', {
        params: { path: { planId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    { planId, ...(onDone && { onDone }) },
  );

/** Newest first: what was asked for last is what one comes for. */
const newestFirst = (copies: readonly CopyView[] = []): CopyView[] => copies.toReversed();

const isWaiting = ({ status }: CopyView): boolean => status === 'asked';

function Young({ planId, copies }: { readonly planId: string; readonly copies: readonly CopyView[] }) {
  const t = useText(youngCopyTexts);
  const { language } = useLanguage();
  const ask = useAsk(planId);
  return (
    <Page title={t('title')}>
      <div className={css.young}>
        <p>{t('lead')}</p>
        <p>{t('wait')}</p>
        {copies.map(({ id, status, due, readyOn }) => (
          <div key={id} className={css.one}>
            <p>
              {status === 'asked'
                ? t('asked', { date: dayText(due, language) })
                : t('ready', { date: dayText(readyOn ?? due, language) })}
            </p>
            {status === 'ready' && (
              <Link to="/plans/$planId/copies/$copyId" params={{ planId, copyId: id }}>
                {t('read')}
              </Link>
            )}
          </div>
        ))}
        {!copies.some(isWaiting) && (
          <div>
            <Button variant="primary" isDisabled={ask.isRunning} onPress={() => void ask.run({})}>
              {t('ask')}
            </Button>
          </div>
        )}
        <CommandState command={ask} />
        <p>
          <Link to="/my-plan">{t('back')}</Link>
        </p>
      </div>
    </Page>
  );
}

function Register({ planId }: { readonly planId: string }) {
  const t = useText(copyTexts);
  const today = useToday();
  const [askedOn, setAskedOn] = useState(today);
  const ask = useAsk(planId, () => toast({ text: t('registeredNow') }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask.run({ askedOn });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <DateField label={t('registerDay')} value={askedOn} onChange={setAskedOn} max={today} />
      <CommandState command={ask} />
      <div>
        <Button type="submit" variant="primary" isDisabled={ask.isRunning || askedOn === ''}>
          {t('register')}
        </Button>
      </div>
    </form>
  );
}

function Staff({ plan, copies }: { readonly plan: Plan; readonly copies: readonly CopyView[] }) {
  const t = useText(copyTexts);
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const planId = plan.id;
  return (
    <Page
      title={say(placeTexts.copies)}
      actions={
        <Link to="/plans/$planId" params={{ planId }} search={{}}>
          {t('back')}
        </Link>
      }
    >
      <p className={css.lead}>{t('lead')}</p>
      {!plan.mayPrepareCopy && <p className={css.lead}>{t('notYours')}</p>}
      {copies.length === 0 && <p>{t('none')}</p>}
      {copies.map(({ id, status, askedOn, due, readyOn, leftOut }) => (
        <div key={id} className={css.one}>
          <p>
            <strong>
              {status === 'asked'
                ? t('due', { date: dayText(due, language) })
                : t('ready', { date: dayText(readyOn ?? due, language), n: leftOut ?? 0 })}
            </strong>
          </p>
          <p className={css.soft}>{t('askedOn', { date: dayText(askedOn, language) })}</p>
          {plan.mayPrepareCopy && status === 'asked' && (
            <div>
              <Button
                variant="primary"
                onPress={() =>
                  void navigate({ to: '/plans/$planId/copies/$copyId/prepare', params: { planId, copyId: id } })
                }
              >
                {t('prepare')}
              </Button>
            </div>
          )}
          {plan.mayPrepareCopy && status === 'ready' && (
            <p>
              <Link to="/plans/$planId/copies/$copyId" params={{ planId, copyId: id }}>
                {t('read')}
              </Link>
            </p>
          )}
        </div>
      ))}
      {!copies.some(isWaiting) && <Register planId={planId} />}
    </Page>
  );
}

/** The copies of all that is held about one young person: asked for, and ready. */
export function CopiesScreen() {
  const { planId } = useParams({ from: '/plans/$planId/copies' });
  const say = useSay();
  const isYoung = useMe().kind === 'young-person';
  const plan = usePlan(planId, false);
  const title = say(placeTexts.copies);
  if (plan.isPending) return <LoadingPage title={title} />;
  if (plan.isError) return <FailedPage title={title} error={plan.error} again={() => void plan.refetch()} />;
  const copies = newestFirst(plan.data.copies);
  return isYoung ? <Young planId={planId} copies={copies} /> : <Staff plan={plan.data} copies={copies} />;
}
