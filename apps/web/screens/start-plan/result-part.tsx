import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { lateAnswerLabels, planRoleLabels, startPlanTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { keys } from '../../app/query.js';
import { DateField } from '../../ui/date-field.js';
import { Notice } from '../../ui/notice.js';
import { Select } from '../../ui/select.js';
import { Failed, Loading } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import type { PartProps } from './person-part.js';
import { answered, isWhole, type LateDraft, type Preview, previewOf } from './start.js';
import css from './start-plan.module.css';

const FIRST = 12;

/** What the plan would contain, asked anew whenever something that it hangs on has changed. */
function usePreview(draft: PartProps['draft']) {
  const asked = useDeferredValue(JSON.stringify(previewOf(draft)));
  const body = JSON.parse(asked) as ReturnType<typeof previewOf>;
  return useQuery({
    queryKey: keys.list('preview', { template: draft.template, asked }),
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/templates/{id}/preview', {
          params: { path: { id: draft.template } },
          body,
        }),
      ),
    enabled: draft.template !== '' && isWhole(body.birthDate) && draft.startUnit !== '',
    placeholderData: keepPreviousData,
  });
}

interface LateProps {
  readonly title: string;
  readonly outcomes: Preview['steps'][number]['outcomes'];
  readonly late: LateDraft;
  readonly change: (late: LateDraft) => void;
  readonly isWrong: boolean;
}

function LateStep({ title, outcomes, late, change, isWrong }: LateProps) {
  const t = useText(startPlanTexts);
  const say = useSay();
  const today = useToday();
  const answers = ['done', 'not-relevant', 'missed'] as const;
  const options = [
    { id: 'later', label: t('lateLater') },
    ...answers.map((answer) => ({ id: answer, label: say(lateAnswerLabels[answer]) })),
  ];
  const choose = (id: string): void => change(answered(late, answers.find((answer) => answer === id) ?? '', outcomes));
  return (
    <fieldset className={css.role}>
      <legend>{title}</legend>
      <Select label={t('lateAnswer')} isRequired options={options} value={late.answer || 'later'} onChange={choose} />
      {late.answer === 'done' && (
        <DateField
          label={t('lateOn')}
          isRequired
          max={today}
          value={late.on}
          onChange={(on) => change({ ...late, on })}
          error={isWrong && !isWhole(late.on) ? t('missingLate') : undefined}
        />
      )}
      {late.answer === 'done' && outcomes.length > 1 && (
        <Select
          label={t('lateOutcome')}
          isRequired
          options={outcomes.map(({ code, label }) => ({ id: code, label: say(label) }))}
          value={late.outcome ?? ''}
          onChange={(outcome) => change({ ...late, outcome })}
          error={isWrong && !late.outcome ? t('missingOutcome') : undefined}
        />
      )}
      {(late.answer === 'missed' || late.answer === 'not-relevant') && (
        <TextField
          label={t('lateReason')}
          isRequired
          maxLength={2_000}
          value={late.reason}
          onChange={(reason) => change({ ...late, reason })}
          error={isWrong && late.reason.trim() === '' ? t('missingLate') : undefined}
        />
      )}
    </fieldset>
  );
}

function Conflicts({ preview, titleOf }: { readonly preview: Preview; readonly titleOf: (key: string) => string }) {
  const t = useText(startPlanTexts);
  const say = useSay();
  const { runningPlan, unfilled, missedLimits } = preview.conflicts;
  return (
    <>
      {runningPlan && <Notice kind="error" title={t('running')} isLive />}
      {missedLimits.length > 0 && (
        <Notice kind="warning" title={t('missedLimits')}>
          <ul>
            {missedLimits.map((key) => (
              <li key={key}>{titleOf(key)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {unfilled.length > 0 && (
        <Notice kind="info" title={t('unfilled')}>
          <ul>
            {unfilled.map(({ role, steps }) => (
              <li key={role}>
                {say(planRoleLabels[role])} ({t('roleSteps', { n: steps })})
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function FirstDates({ preview }: { readonly preview: Preview }) {
  const t = useText(startPlanTexts);
  const say = useSay();
  const dated = preview.steps
    .flatMap((step) => step.deadlines.map((deadline) => ({ step, deadline })))
    .toSorted((a, b) => a.deadline.due.localeCompare(b.deadline.due))
    .slice(0, FIRST);
  const first = preview.steps.find(({ status }) => status === 'open')?.title;
  return (
    <section>
      <h3>{t('steps')}</h3>
      {dated.length === 0 && <p>{first ? t('noDatesUntil', { title: say(first) }) : t('noDates')}</p>}
      <ol className={css.dates}>
        {dated.map(({ step, deadline }) => (
          <li key={`${step.stepId} ${deadline.kind} ${deadline.due}`}>
            <strong>{step.title ? say(step.title) : step.key}</strong>
            <span className={css.soft}>{say(deadline.sentence)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const unanswered: LateDraft = { answer: '', on: '', reason: '' };

/** The dates and conflicts that the start would bring, before anything is stored. */
export function ResultPart({ draft, change, faults }: PartProps) {
  const t = useText(startPlanTexts);
  const say = useSay();
  const preview = usePreview(draft);
  if (!isWhole(draft.birthDate) || draft.template === '') return <p className={css.soft}>{t('resultWaits')}</p>;
  if (preview.isPending) return <Loading text={t('calculating')} />;
  if (preview.isError) return <Failed error={preview.error} again={() => void preview.refetch()} />;
  const stepOf = (key: string) => preview.data.steps.find((known) => known.key === key);
  const titleOf = (key: string): string => {
    const title = stepOf(key)?.title;
    return title ? say(title) : key;
  };
  return (
    <>
      <Conflicts preview={preview.data} titleOf={titleOf} />
      {preview.data.late.length > 0 && (
        <section className={css.part}>
          <h3>{t('late')}</h3>
          <p className={css.soft}>{t('lateHint')}</p>
          {preview.data.late.map((key) => (
            <LateStep
              key={key}
              title={titleOf(key)}
              outcomes={stepOf(key)?.outcomes ?? []}
              late={draft.late[key] ?? unanswered}
              change={(late) => change({ late: { ...draft.late, [key]: late } })}
              isWrong={faults.has('missingLate')}
            />
          ))}
        </section>
      )}
      <FirstDates preview={preview.data} />
    </>
  );
}
