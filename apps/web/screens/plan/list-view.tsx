import { useState } from 'react';
import { finishedLabels, planTexts, stepStatusLabels } from '#contracts';
import type { Holder, Plan, Step } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { Button } from '../../ui/button.js';
import { DueDate } from '../../ui/due-date.js';
import { Empty } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import css from './plan.module.css';
import { type Coming, type Finished, isActive, isOverdue, keyDate, nextSteps } from './plan-facts.js';

const FEW = 25;

export const holderText = ({ memberName, unitName, unit }: Holder): string =>
  memberName ? `${memberName}, ${unitName ?? unit}` : (unitName ?? unit);

interface ListProps<Item> {
  readonly title: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly onOpen?: (item: Item) => void;
}

/** One table under its title; a long one shows its beginning first. */
function List<Item>({ title, columns, items, keyOf, onOpen }: ListProps<Item>) {
  const t = useText(planTexts);
  const [isWhole, showWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FEW);
  return (
    <section className={css.listPart}>
      <h2>{title}</h2>
      <Table
        isStacked
        label={title}
        columns={columns}
        items={shown}
        keyOf={keyOf}
        {...(onOpen ? { onOpen } : {})}
        empty={<Empty title={t('noSteps')} />}
      />
      {shown.length < items.length && (
        <Button onPress={() => showWhole(true)}>{t('showAll', { n: items.length })}</Button>
      )}
    </section>
  );
}

function useColumns() {
  const t = useText(planTexts);
  const say = useSay();
  const today = useToday();
  const { language } = useLanguage();
  const title = (item: { title?: Step['title']; code: string }) => (item.title ? say(item.title) : item.code);
  const date = (deadlines: Step['deadlines'] | Coming['deadlines'], overdue: boolean) => {
    const key = keyDate(deadlines);
    if (!key) return t('noDate');
    return (
      <span className={css.date}>
        <DueDate
          date={key.due}
          isOverdue={overdue}
          {...(key.at ? { at: key.at } : {})}
          {...(key.sentence ? { sentence: key.sentence } : {})}
          {...(key.basis ? { basis: key.basis } : {})}
        />
        {key.basis && <BasisMark kind={key.basis.kind} />}
      </span>
    );
  };
  const open: readonly Column<Step>[] = [
    { id: 'step', title: t('columnStep'), cell: title },
    { id: 'date', title: t('columnDate'), cell: (step) => date(step.deadlines, isOverdue(step, today)) },
    { id: 'state', title: t('columnState'), cell: (step) => say(stepStatusLabels[step.status]) },
    { id: 'holder', title: t('columnHolder'), cell: ({ holder }) => holderText(holder) },
  ];
  const later: readonly Column<Coming>[] = [
    { id: 'step', title: t('columnStep'), cell: title },
    { id: 'date', title: t('columnDate'), cell: ({ deadlines }) => date(deadlines, false) },
    { id: 'holder', title: t('columnHolder'), cell: ({ holder }) => holderText(holder) },
  ];
  const finished: readonly Column<Finished>[] = [
    { id: 'step', title: t('columnStep'), cell: title },
    {
      id: 'date',
      title: t('columnDate'),
      cell: ({ doneOn }) => <span className={css.day}>{dayText(doneOn, language, 'short')}</span>,
    },
    {
      id: 'result',
      title: t('columnResult'),
      cell: ({ how, outcomeLabel }) => (outcomeLabel ? say(outcomeLabel) : say(finishedLabels[how])),
    },
    { id: 'holder', title: t('columnHolder'), cell: ({ holder }) => holderText(holder) },
  ];
  return { open, later, finished };
}

/** The same plan as three lists: what is open, what comes, what is done (the newest first). */
export function ListView({ plan, onOpen }: { readonly plan: Plan; readonly onOpen: (id: string) => void }) {
  const t = useText(planTexts);
  const columns = useColumns();
  const waiting = (plan.steps ?? []).filter((step) => !isActive(step) && step.status !== 'dormant');
  const known = new Set((plan.steps ?? []).map(({ id }) => id));
  const coming = (plan.coming ?? []).filter(({ id }) => !known.has(id));
  const due = (item: { deadlines?: Step['deadlines'] | Coming['deadlines'] }): string =>
    keyDate(item.deadlines)?.due ?? '9';
  const later = [...waiting, ...coming].toSorted((a, b) => due(a).localeCompare(due(b)));
  const open = (item: { id: string }) => (known.has(item.id) ? onOpen(item.id) : undefined);
  return (
    <>
      <List title={t('listOpen')} columns={columns.open} items={nextSteps(plan)} keyOf={({ id }) => id} onOpen={open} />
      <List title={t('listLater')} columns={columns.later} items={later} keyOf={({ id }) => id} onOpen={open} />
      <List
        title={t('listDone')}
        columns={columns.finished}
        items={(plan.finished ?? []).toReversed()}
        keyOf={({ stepId }) => stepId}
        onOpen={({ stepId }) => onOpen(stepId)}
      />
    </>
  );
}
