import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { completeTexts, copyTexts, finishedLabels, refusals, stepStatusLabels, stepTexts } from '#contracts';
import type { Api, Deadline, Plan, Step } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { ActForm } from '../../steps/act-form.js';
import { CompleteForm } from '../../steps/complete-form.js';
import type { FormAction, StepAction } from '../../steps/step-forms.js';
import { useRecorded } from '../../steps/use-recorded.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Link } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { holderText } from './list-view.js';
import css from './plan.module.css';
import type { Finished } from './plan-facts.js';

type StepButton = Api<'ButtonDto'>;

interface StepPanelProps {
  readonly plan: Plan;
  readonly stepId: string | undefined;
  readonly traced: string | undefined;
  readonly onTrace: (stepId: string | undefined) => void;
  readonly onClose: () => void;
}

function DateLine({ deadline }: { readonly deadline: Deadline }) {
  const t = useText(stepTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { due, at, sentence, basis, moved, exceeded } = deadline;
  return (
    <li>
      {deadline.sentence
        ? say(sentence ?? { da: '', en: '' })
        : at
          ? instantText(at, language)
          : dayText(due, language)}{' '}
      {basis && <BasisMark kind={basis.kind} />}
      {moved && <strong> {t('moved')}</strong>}
      {exceeded && <div>{t('exceeded', { date: dayText(exceeded.on, language, 'short') })}</div>}
    </li>
  );
}

/** What the step is: how far, with whom, its dates with their reasons, what comes before it. */
function OpenFacts({ plan, step }: { readonly plan: Plan; readonly step: Step }) {
  const t = useText(stepTexts);
  const say = useSay();
  const { language } = useLanguage();
  const titleOf = (key: string) => {
    const same = [...(plan.steps ?? []), ...(plan.finished ?? [])].find(
      ({ section, code }) => `${section}.${code}` === key,
    );
    return same?.title ? say(same.title) : key;
  };
  return (
    <>
      <p className={css.meta}>
        <strong>{say(stepStatusLabels[step.status])}</strong>
        <span>{holderText(step.holder)}</span>
        {step.status === 'planned' && step.opensOn && (
          <span>{t('opens', { date: dayText(step.opensOn, language) })}</span>
        )}
      </p>
      <section>
        <h3>{t('dates')}</h3>
        {step.deadlines.length === 0 ? <p>{t('noDates')}</p> : null}
        <ul>
          {step.deadlines.map((deadline) => (
            <DateLine key={`${deadline.kind} ${deadline.due}`} deadline={deadline} />
          ))}
        </ul>
      </section>
      {step.schedule && (
        <section>
          <h3>{t('meeting')}</h3>
          <p>{[instantText(step.schedule.at, language), step.schedule.place].filter(Boolean).join(', ')}</p>
        </section>
      )}
      {step.after && step.after.length > 0 && (
        <section>
          <h3>{t('after')}</h3>
          <ul>
            {step.after.map(({ key, strength, met }) => (
              <li key={key}>
                {titleOf(key)} ({met ? t('met') : t(strength)})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function FinishedFacts({ step }: { readonly step: Finished }) {
  const t = useText(stepTexts);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      <p className={css.meta}>
        <strong>{step.outcomeLabel ? say(step.outcomeLabel) : say(finishedLabels[step.how])}</strong>
        <span>{holderText(step.holder)}</span>
        <span>{t('doneOn', { date: dayText(step.doneOn, language) })}</span>
        {step.recordedBy && step.recordedAt && (
          <span>{t('recordedBy', { name: step.recordedBy, date: instantText(step.recordedAt, language) })}</span>
        )}
      </p>
      <ul>
        {(step.deadlines ?? []).map(({ kind, due, sentence, basis }) => (
          <li key={`${kind} ${due}`}>
            {sentence ? say(sentence) : dayText(due, language)} {basis?.ref}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ActsProps {
  readonly buttons: readonly StepButton[];
  readonly onAct: (action: StepAction) => void;
}

/** Everything allowed is a button; what is not says why. */
function Acts({ buttons, onAct }: ActsProps) {
  const t = useText(stepTexts);
  const say = useSay();
  const allowed = buttons.filter((button) => button.allowed);
  const refused = buttons.flatMap(({ action, allowed: may, code }) =>
    !may && code !== undefined && code in refusals ? [{ action, why: refusals[code as keyof typeof refusals] }] : [],
  );
  return (
    <section>
      <h3>{t('acts')}</h3>
      {allowed.length === 0 && <p>{t('nothingToDo')}</p>}
      <div className={css.acts}>
        {allowed.map(({ action }, index) => (
          <Button key={action} variant={index === 0 ? 'primary' : 'secondary'} onPress={() => onAct(action)}>
            {t(`act-${action}`)}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <Disclosure title={t('notNowTitle')}>
          <ul>
            {refused.map(({ action, why }) => (
              <li key={action}>
                <strong>{t(`act-${action}`)}</strong>: {say(why.sentence)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

interface DoingProps {
  readonly plan: Plan;
  readonly stepId: string;
  readonly holder: Step['holder'];
  readonly open: Step | undefined;
  readonly acting: FormAction | 'complete';
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of what was chosen. */
function Doing({ plan, stepId, holder, open, acting, onDone, onCancel }: DoingProps) {
  const t = useText(completeTexts);
  const say = useSay();
  const recorded = useRecorded();
  if (acting !== 'complete') {
    const step = { id: stepId, holder };
    return <ActForm action={acting} planId={plan.id} step={step} onDone={onDone} onCancel={onCancel} />;
  }
  if (!open) return <Notice kind="info">{t('stepGone')}</Notice>;
  const text = t('recorded', { title: open.title ? say(open.title) : open.code });
  return (
    <CompleteForm
      step={open}
      plan={plan}
      onClose={onCancel}
      onDone={({ undoSeconds }) => {
        recorded({ planId: plan.id, stepId, text, undoSeconds });
        onDone();
      }}
    />
  );
}

/** What one most often comes for stands first. */
const order: readonly StepAction[] = [
  'complete',
  'reopen',
  'resume',
  'claim',
  'schedule',
  'assign',
  'offer-handover',
  'set-deadline',
  'record-exceeded',
  'pause',
  'skip',
];

export function StepPanel({ plan, stepId, traced, onTrace, onClose }: StepPanelProps) {
  const t = useText(stepTexts);
  const copy = useText(copyTexts);
  const say = useSay();
  const navigate = useNavigate();
  const me = useMe();
  const [acting, setActing] = useState<FormAction | 'complete'>();
  if (stepId === undefined) return null;
  const open = plan.steps?.find(({ id }) => id === stepId);
  const finished = plan.finished?.find((step) => step.stepId === stepId);
  const step = open ?? finished;
  const close = (): void => {
    setActing(undefined);
    onClose();
  };
  const act = (action: StepAction): void => {
    if (action !== 'offer-handover') setActing(action);
    else void navigate({ to: '/plans/$planId/handovers/new', params: { planId: plan.id }, search: { step: stepId } });
  };
  const isMine = step?.holder.member === me.id;
  const buttons = (plan.actions[stepId] ?? [])
    .filter(({ action }) => !(action === 'claim' && isMine))
    .toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  return (
    <Dialog title={step?.title ? say(step.title) : (step?.code ?? stepId)} isOpen isPanel onClose={close}>
      <div className={css.panel}>
        {!step && <p>{t('gone')}</p>}
        {open && <OpenFacts plan={plan} step={open} />}
        {!open && finished && <FinishedFacts step={finished} />}
        {open?.copyId !== undefined && plan.mayPrepareCopy && (
          <p>
            <Link to="/plans/$planId/copies/$copyId/prepare" params={{ planId: plan.id, copyId: open.copyId }}>
              {copy('prepare')}
            </Link>
          </p>
        )}
        {step && acting === undefined && <Acts buttons={buttons} onAct={act} />}
        {step && acting !== undefined && (
          <section>
            <h3>{t(`act-${acting}`)}</h3>
            <Doing
              key={acting}
              plan={plan}
              stepId={stepId}
              holder={step.holder}
              open={open}
              acting={acting}
              onDone={close}
              onCancel={() => setActing(undefined)}
            />
          </section>
        )}
        {open?.asks && plan.access === 'full' && (
          <p>
            <Link to="/plans/$planId/sharing" params={{ planId: plan.id }}>
              {t('toConsents')}
            </Link>
          </p>
        )}
        {open?.after && open.after.length > 0 && (
          <div>
            <Button variant="quiet" onPress={() => onTrace(traced === stepId ? undefined : stepId)}>
              {traced === stepId ? t('untrace') : t('trace')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
