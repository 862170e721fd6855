import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { handoverStatusLabels, handoverTexts, placeTexts, refusals } from '#contracts';
import type { Api, Plan } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Link } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { PersonLine } from '../../ui/person-line.js';
import { Empty } from '../../ui/states.js';
import { holderText } from '../plan/list-view.js';
import { handoverTitle } from '../plan/picture-input.js';
import type { Handover } from '../plan/plan-facts.js';
import { usePlan } from '../plan/use-plan.js';
import { AcceptForm, DeclineForm, FirstMeetingForm, WithdrawForm } from './answers.js';
import css from './handover.module.css';

type Action = Api<'HandoverActionName'>;

const forms = {
  accept: AcceptForm,
  decline: DeclineForm,
  withdraw: WithdrawForm,
  'first-meeting': FirstMeetingForm,
} as const satisfies Record<Action, unknown>;

const actTexts = {
  accept: 'accept',
  decline: 'decline',
  withdraw: 'withdraw',
  'first-meeting': 'firstMeeting',
} as const satisfies Record<Action, keyof typeof handoverTexts>;

const isOpen = ({ status }: Handover): boolean => status === 'offered' || status === 'accepted';

/** How long there is to answer, and who is responsible until then: both sides see the same. */
function Clock({ handover }: { readonly handover: Handover }) {
  const t = useText(handoverTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { status, workingDaysLeft: left, answerBy, firstMeetingBy } = handover;
  const holder = holderText(handover.heldBy ?? handover.from);
  const dateOf = (date: string): string => dayText(date, language, 'full');
  return (
    <Notice kind="info" title={isOpen(handover) ? t('responsible', { holder }) : t('responsibleNow', { holder })}>
      {status === 'offered' && (
        <p>
          {t('clock', { date: dateOf(answerBy) })}
          {left !== undefined && <strong> · {left < 0 ? t('clockOver') : t('daysLeft', { n: left })}</strong>}
        </p>
      )}
      {status === 'accepted' && firstMeetingBy && <p>{t('meetingBy', { date: dateOf(firstMeetingBy) })}</p>}
      {!isOpen(handover) && (
        <p>
          {say(handoverStatusLabels[status])}
          {handover.reason && (
            <>
              : <q>{handover.reason}</q>
            </>
          )}
        </p>
      )}
    </Notice>
  );
}

/** Who did what, and when. */
function Course({ handover }: { readonly handover: Handover }) {
  const t = useText(handoverTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { offeredAt, offeredBy, acceptedAt, acceptedBy, firstMeetingOn, endedAt, endedBy, status } = handover;
  const state = say(handoverStatusLabels[status]);
  const lines = [
    offeredAt && { at: instantText(offeredAt, language), what: t('wasOffered', { name: offeredBy ?? t('someone') }) },
    acceptedAt && {
      at: instantText(acceptedAt, language),
      what: t('wasAccepted', { name: acceptedBy ?? t('someone') }),
    },
    firstMeetingOn && { at: dayText(firstMeetingOn, language, 'short'), what: t('wasHeld') },
    endedAt && {
      at: instantText(endedAt, language),
      what: endedBy ? t('wasEnded', { state, name: endedBy }) : t('ended', { state }),
    },
  ].filter((line) => typeof line === 'object');
  return (
    <section className={css.part}>
      <h2>{t('course')}</h2>
      <ol className={css.course}>
        {lines.map(({ at, what }) => (
          <li key={what}>
            <span className={css.when}>{at}</span> {what}
          </li>
        ))}
      </ol>
      {handover.agreed && (
        <p>
          {t('agreedWas')}: <q>{handover.agreed}</q>
        </p>
      )}
    </section>
  );
}

function Answers({ plan, handover }: { readonly plan: Plan; readonly handover: Handover }) {
  const t = useText(handoverTexts);
  const say = useSay();
  const [acting, setActing] = useState<Action>();
  const buttons = plan.handoverActions[handover.id] ?? [];
  const allowed = buttons.filter((button) => button.allowed);
  // Only what can become the reader's is named; what is the other side's to do, they never could.
  const notYet = buttons.filter(({ code }) => code === 'handover-not-accepted');
  const Form = acting && forms[acting];
  if (Form) {
    return (
      <section className={`${css.part} ${css.noPrint}`}>
        <h2>{t(actTexts[acting])}</h2>
        <Form planId={plan.id} handover={handover} onClose={() => setActing(undefined)} />
      </section>
    );
  }
  return (
    <section className={`${css.part} ${css.noPrint}`}>
      {allowed.length > 0 && <h2>{t('answer')}</h2>}
      <div className={css.acts}>
        {allowed.map(({ action }, index) => (
          <Button key={action} variant={index === 0 ? 'primary' : 'secondary'} onPress={() => setActing(action)}>
            {t(actTexts[action])}
          </Button>
        ))}
      </div>
      {notYet.length > 0 && (
        <ul className={css.whyNot}>
          {notYet.map(({ action }) => (
            <li key={action}>
              {t(actTexts[action])}: {say(refusals['handover-not-accepted'].sentence)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One handover, as both sides see it: what, from whom to whom, the brief, the clock, the answers. Made to be printed. */
export function HandoverScreen() {
  const t = useText(handoverTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { planId, handoverId } = useParams({ from: '/plans/$planId/handovers/$handoverId' });
  const plan = usePlan(planId, false);
  if (plan.isPending) return <LoadingPage title={say(placeTexts.handover)} />;
  if (plan.isError)
    return <FailedPage title={say(placeTexts.handover)} error={plan.error} again={() => void plan.refetch()} />;
  const handover = plan.data.handovers?.find(({ id }) => id === handoverId);
  const isBrief = plan.data.access === 'brief';
  const toPlan = !isBrief && (
    <Link to="/plans/$planId" params={{ planId }}>
      {t('toPlan')}
    </Link>
  );
  if (!handover) return <Page title={say(placeTexts.handover)}>{<Empty title={t('notHere')}>{toPlan}</Empty>}</Page>;
  const { person } = plan.data;
  return (
    <Page
      title={say(placeTexts.handover)}
      actions={
        <span className={`${css.acts} ${css.noPrint}`}>
          {toPlan}
          <Button onPress={() => window.print()}>{t('print')}</Button>
        </span>
      }
    >
      <p className={css.what}>
        <strong>{handoverTitle(handover, language)}</strong>
        {!isBrief && (
          <PersonLine
            {...(person ? { name: person.name } : {})}
            {...(person?.birthDate ? { birthDate: person.birthDate } : {})}
          />
        )}
        <span>{t('fromTo', { from: holderText(handover.from), to: holderText(handover.to) })}</span>
      </p>
      {isBrief && <p>{t('onlyBrief')}</p>}
      <Clock handover={handover} />
      <Answers plan={plan.data} handover={handover} />
      {handover.brief && (
        <section className={css.part}>
          <h2>{t('brief')}</h2>
          <p className={css.brief}>{handover.brief}</p>
        </section>
      )}
      <Course handover={handover} />
      <section className={css.onlyPrint} aria-hidden="true">
        <h2>{t('notesForMeeting')}</h2>
      </section>
    </Page>
  );
}
