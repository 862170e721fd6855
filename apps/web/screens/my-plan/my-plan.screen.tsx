import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { youngTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Plan, Step } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useDraft } from '../../app/drafts.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe, useNow, useToday } from '../../app/me.js';
import { keys } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { Disclosure } from '../../ui/disclosure.js';
import { OutLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { TextArea } from '../../ui/text-field.js';
import { type Contact, contactsOf, keyDate } from '../plan/plan-facts.js';
import { usePlan } from '../plan/use-plan.js';
import { firstName, meetingsAhead, nowAndLater, plainTitle } from './my-plan.js';
import css from './my-plan.module.css';

interface Part {
  readonly plan: Plan;
}

function When({ step }: { readonly step: Step }) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const today = useToday();
  const date = keyDate(step.deadlines);
  if (step.status === 'paused') return <p>{t('onPause')}</p>;
  if (!date) return <p>{t('noDate')}</p>;
  if (date.passed || date.due < today) return <p>{t('behind')}</p>;
  return <p>{t('before', { date: dayText(date.due, language) })}</p>;
}

function Who({ step }: { readonly step: Step }) {
  const t = useText(youngTexts);
  const { memberName, unitName, unit } = step.holder;
  return (
    <p>
      {t('who', { name: memberName ?? unitName ?? unit })} {step.contributors?.includes('young-person') && t('whoYou')}
    </p>
  );
}

/** What happens now, and who takes care of it. */
function Now({ plan }: Part) {
  const t = useText(youngTexts);
  const say = useSay();
  const { now } = nowAndLater(plan);
  return (
    <section>
      <h2>{t('now')}</h2>
      {now.length === 0 && <p>{t('nothingNow')}</p>}
      <ul className={css.cards}>
        {now.map((step) => (
          <li key={step.id}>
            <h3>{say(plainTitle(step, plan))}</h3>
            <When step={step} />
            <Who step={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meetings({ plan }: Part) {
  const t = useText(youngTexts);
  const say = useSay();
  const { language } = useLanguage();
  const meetings = meetingsAhead(plan, useNow());
  return (
    <section>
      <h2>{t('meetings')}</h2>
      {meetings.length === 0 && <p>{t('noMeetings')}</p>}
      <ul className={css.cards}>
        {meetings.map(({ step, at, place }) => (
          <li key={step.id}>
            <h3>{instantText(at, language)}</h3>
            <p>{say(plainTitle(step, plan))}</p>
            {place && <p>{t('place', { place })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reach({ name, phone, mail }: { readonly name: string; readonly phone?: string; readonly mail?: string }) {
  const t = useText(youngTexts);
  return (
    <div className={css.reach}>
      {phone && (
        <OutLink className={css.big} href={`tel:${phone.replaceAll(' ', '')}`} aria-label={t('callName', { name })}>
          {t('call')}
        </OutLink>
      )}
      {mail && (
        <OutLink className={css.big} href={`mailto:${mail}`} aria-label={t('writeName', { name })}>
          {t('write')}
        </OutLink>
      )}
    </div>
  );
}

const nameOf = ({ memberName, unitName, unit }: Contact): string => memberName ?? unitName ?? unit;

function Adult({ contact }: { readonly contact: Contact }) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const { awayUntil, standIn, phone, mail } = contact;
  const name = nameOf(contact);
  const away = awayUntil && (
    <p>
      {t('away', { name: firstName(name), date: dayText(awayUntil, language) })}{' '}
      {standIn && t('standIn', { name: standIn.name })}
    </p>
  );
  const reach = awayUntil && standIn ? standIn : { name, phone, mail };
  return (
    <li>
      <h3>{name}</h3>
      {contact.memberName && contact.unitName && <p className={css.soft}>{contact.unitName}</p>}
      {away}
      <Reach
        name={reach.name}
        {...(reach.phone ? { phone: reach.phone } : {})}
        {...(reach.mail ? { mail: reach.mail } : {})}
      />
    </li>
  );
}

function Adults({ plan }: Part) {
  const t = useText(youngTexts);
  const people = contactsOf(plan);
  return (
    <section>
      <h2>{t('adults')}</h2>
      {plan.lead?.memberName && <p>{t('first', { name: plan.lead.memberName })}</p>}
      <ul className={css.cards}>
        {people.map(({ contact }) => (
          <Adult key={`${contact.unit} ${contact.member ?? ''}`} contact={contact} />
        ))}
      </ul>
    </section>
  );
}

/** How many agreements stand there at once; the older ones are one tap away. */
const SHOWN = 4;

function Agreed({ plan }: Part) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const agreements = plan.agreements ?? [];
  const newest = agreements.toReversed();
  const list = (shown: typeof newest) => (
    <ul className={css.plain}>
      {shown.map(({ on, text }) => (
        <li key={`${on} ${text}`}>
          <p>{text}</p>
          <p className={css.soft}>{dayText(on, language)}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{t('agreed')}</h2>
      {agreements.length === 0 && <p>{t('noAgreed')}</p>}
      {list(newest.slice(0, SHOWN))}
      {newest.length > SHOWN && <Disclosure title={t('agreedBefore')}>{list(newest.slice(SHOWN))}</Disclosure>}
    </section>
  );
}

type Kind = 'words' | 'disagreement';

function SayForm({ plan }: Part) {
  const t = useText(youngTexts);
  const [draft, setDraft, clear] = useDraft<{ text: string; kind: Kind }>(`voice.${plan.id}`, {
    text: '',
    kind: 'words',
  });
  const [isTried, setTried] = useState(false);
  const send = useCommand(
    (body: { text: string; kind: Kind }, key) =>
      api.POST('/api/v1/plans/{planId}/voice', {
        params: { path: { planId: plan.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        setDraft({ text: '', kind: 'words' });
        clear();
        setTried(false);
        toast({ text: t('sent') });
      },
    },
  );
  const isMissing = draft.text.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) void send.run({ text: draft.text.trim(), kind: draft.kind });
  };
  const kinds = [
    { id: 'words', label: t('words') },
    { id: 'disagreement', label: t('disagreement') },
  ];
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextArea
        label={t('say')}
        hint={t('sayHint')}
        isRequired
        maxLength={10_000}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        error={isTried && isMissing ? t('missing') : undefined}
      />
      <RadioGroup
        label={t('kind')}
        isRequired
        options={kinds}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: kind === 'disagreement' ? kind : 'words' })}
      />
      <CommandState command={send} />
      <Button type="submit" variant="primary" isDisabled={send.isRunning}>
        {t('send')}
      </Button>
    </form>
  );
}

function OwnWords({ plan }: Part) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const voices = plan.voices ?? [];
  const maySay = plan.planActions.some(({ action, allowed }) => action === 'add-voice' && allowed);
  return (
    <section>
      <h2>{t('yourWords')}</h2>
      {maySay && <SayForm key={voices.length} plan={plan} />}
      {voices.length === 0 && <p>{t('noWords')}</p>}
      <ul className={css.plain}>
        {voices.toReversed().map(({ at, text, kind }) => (
          <li key={at}>
            <q>{text}</q>
            <p className={css.soft}>
              {instantText(at, language, 'long')}
              {kind === 'disagreement' && ` · ${t('disagreed')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LaterAndDone({ plan }: Part) {
  const t = useText(youngTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { later } = nowAndLater(plan);
  const finished = (plan.finished ?? []).toReversed();
  return (
    <>
      {later.length > 0 && (
        <Disclosure title={t('later')} level={2}>
          <ul className={css.plain}>
            {later.map((step) => {
              const date = step.opensOn ?? keyDate(step.deadlines)?.due;
              return (
                <li key={step.id}>
                  <p>{say(plainTitle(step, plan))}</p>
                  {date && <p className={css.soft}>{t('from', { date: dayText(date, language, 'month') })}</p>}
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
      {finished.length > 0 && (
        <Disclosure title={t('done')} level={2}>
          <ul className={css.plain}>
            {finished.map((step) => (
              <li key={step.stepId}>
                <p>{say(plainTitle(step, plan))}</p>
                <p className={css.soft}>{t('doneOn', { date: dayText(step.doneOn, language) })}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function OnePlan({ planId }: { readonly planId: string }) {
  const t = useText(youngTexts);
  const plan = usePlan(planId, false);
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  return (
    <div className={css.plan}>
      {plan.data.status === 'closed' && <p>{t('closed')}</p>}
      <Now plan={plan.data} />
      <Meetings plan={plan.data} />
      <Adults plan={plan.data} />
      <Agreed plan={plan.data} />
      <OwnWords plan={plan.data} />
      <LaterAndDone plan={plan.data} />
    </div>
  );
}

/** The young person's own page: what happens, who does it, whom to call, what was agreed, and their own words. */
export function MyPlanScreen() {
  const t = useText(youngTexts);
  const me = useMe();
  const plans = useQuery({
    queryKey: keys.list('my-plans'),
    queryFn: () => answerOf(api.GET('/api/v1/plans', { params: { query: { limit: 20 } } })),
  });
  if (plans.isPending) return <LoadingPage title={t('hello', { name: firstName(me.name) })} />;
  if (plans.isError)
    return (
      <FailedPage
        title={t('hello', { name: firstName(me.name) })}
        error={plans.error}
        again={() => void plans.refetch()}
      />
    );
  const shown = plans.data.items.toSorted((a, b) => b.status.localeCompare(a.status));
  return (
    <Page title={t('hello', { name: firstName(me.name) })}>
      {shown.length === 0 && <Empty title={t('noPlan')}>{t('noPlanWhy')}</Empty>}
      {shown.length > 1 && <p>{t('plans')}</p>}
      {shown.map(({ planId }) => (
        <OnePlan key={planId} planId={planId} />
      ))}
    </Page>
  );
}
