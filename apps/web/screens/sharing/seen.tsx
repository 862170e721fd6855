import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { categoryLabels, factLabels, sharePartTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Failed, Loading } from '../../ui/states.js';
import { holderText } from '../plan/list-view.js';
import { contactsOf, keyDate } from '../plan/plan-facts.js';
import css from './sharing.module.css';

type SeenPlan = Api<'SeenPlanDto'>;

const CALM_MS = 250;

/** The value as it is when nothing has changed for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), CALM_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The plan as an external unit would see it, worked out by what shows it to them. */
export function useSeen(planId: string, body: Api<'SharePreviewAskDto'>) {
  const asked = useSettled(JSON.stringify(body));
  return useQuery({
    queryKey: keys.plan(planId, `seen ${asked}`),
    queryFn: () =>
      answerOf(
        api.POST('/api/v1/plans/{planId}/shares/preview', {
          params: { path: { planId } },
          body: JSON.parse(asked) as Api<'SharePreviewAskDto'>,
        }),
      ),
    // What stood there stays until the new answer comes.
    placeholderData: (before) => before,
  });
}

interface Line {
  readonly key: string;
  readonly text: string;
  readonly note?: string;
}

const List = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul className={css.plain}>
    {lines.map(({ key, text, note }) => (
      <li key={key}>
        {text}
        {note !== undefined && <div className={css.soft}>{note}</div>}
      </li>
    ))}
  </ul>
);

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <List lines={lines} />
    </section>
  );
}

function useLines(plan: SeenPlan) {
  const say = useSay();
  const { language } = useLanguage();
  const day = (date: string): string => dayText(date, language, 'short');
  const dueOf = ({ deadlines }: NonNullable<SeenPlan['steps']>[number]) => keyDate(deadlines)?.due ?? '9999-12-31';
  const steps = (plan.steps ?? []).toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
  return {
    steps: steps.map(({ id, title, code, deadlines, holder }): Line => {
      const due = keyDate(deadlines)?.due;
      const note = [due && day(due), holderText(holder)].filter(Boolean).join(' · ');
      return { key: id, text: title ? say(title) : code, note };
    }),
    done: (plan.finished ?? []).toReversed().map(
      ({ stepId, title, code, doneOn, holder }): Line => ({
        key: stepId,
        text: title ? say(title) : code,
        note: `${day(doneOn)} · ${holderText(holder)}`,
      }),
    ),
    facts: (plan.facts ?? []).map(({ id, code, from }) => ({ key: id, text: say(factLabels[code]), note: day(from) })),
    contacts: plan.contacts
      ? contactsOf(plan).map(({ contact }) => ({
          key: `${contact.unit} ${contact.member ?? ''}`,
          text: contact.memberName ?? contact.unitName ?? contact.unit,
          note: [contact.phone, contact.mail].filter(Boolean).join(' · '),
        }))
      : [],
    agreements: (plan.agreements ?? []).map(({ id, text, on }) => ({ key: id ?? text, text, note: day(on) })),
    notes: (plan.notes ?? []).map(({ id, text, at }) => ({ key: id ?? at, text, note: day(at.slice(0, 10)) })),
  };
}

function SeenParts({ plan }: { readonly plan: SeenPlan }) {
  const t = useText(sharePartTexts);
  const lines = useLines(plan);
  const lead = plan.lead && (plan.lead.memberName ?? plan.lead.unitName);
  return (
    <>
      {plan.person && (
        <p>
          <strong>{plan.person.name}</strong>
        </p>
      )}
      {lead && <p className={css.soft}>{t('seenOnlyLead', { name: lead })}</p>}
      <Lines title={t('seenSteps')} lines={lines.steps} />
      {lines.done.length > 0 && (
        <Disclosure title={t('seenDone', { n: lines.done.length })}>
          <List lines={lines.done} />
        </Disclosure>
      )}
      <Lines title={t('seenFacts')} lines={lines.facts} />
      <Lines title={t('seenContacts')} lines={lines.contacts} />
      <Lines title={t('seenAgreements')} lines={lines.agreements} />
      <Lines title={t('seenNotes')} lines={lines.notes} />
    </>
  );
}

interface SeenProps {
  readonly planId: string;
  readonly unitName: string;
  readonly body: Api<'SharePreviewAskDto'>;
}

/** Beside what is chosen: the plan as they will see it. */
export function Seen({ planId, unitName, body }: SeenProps) {
  const t = useText(sharePartTexts);
  const seen = useSeen(planId, body);
  return (
    <section className={css.seen} aria-label={t('preview', { unit: unitName })} aria-busy={seen.isFetching}>
      <h2>{t('preview', { unit: unitName })}</h2>
      {seen.isPending && <Loading />}
      {seen.isError && <Failed error={seen.error} again={() => void seen.refetch()} />}
      {seen.data && (seen.data.view ? <SeenParts plan={seen.data.view} /> : <p>{t('seenNothing')}</p>)}
    </section>
  );
}

export const useCategoryName = () => {
  const say = useSay();
  return (category: keyof typeof categoryLabels): string => say(categoryLabels[category]);
};
