import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseloadTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { Link } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { Progress } from '../../ui/progress.js';
import { type Option, Select } from '../../ui/select.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import styles from './caseload.module.css';
import { type Choices, movesOf, type PlanToMove, type Result, receiverOf, stays, withResults } from './moves.js';
import { useMoving } from './use-moving.js';

interface PlansProps {
  readonly unit: string;
  readonly from: string;
  /** Among whom they are spread; everybody of the unit where nobody is chosen. */
  readonly to: readonly string[];
  readonly colleagues: readonly Option[];
}

interface ReceiverProps {
  readonly plan: PlanToMove;
  readonly value: string;
  readonly options: readonly Option[];
  readonly result: Result | undefined;
  readonly onChange: (to: string) => void;
}

/** Who gets it, or what became of it. */
function Receiver({ plan, value, options, result, onChange }: ReceiverProps) {
  const t = useText(caseloadTexts);
  const say = useSay();
  const nameOf = (id: string) => options.find((option) => option.id === id)?.label ?? '';
  if (result?.done) return t('movedTo', { name: nameOf(result.to) });
  return (
    <span className={styles.receiver}>
      <Select
        isRequired
        isLabelHidden
        label={t('getsNamed', { name: plan.personName })}
        options={options}
        value={value}
        onChange={onChange}
      />
      {result?.sentence && <strong>{t('notMoved', { why: say(result.sentence) })}</strong>}
    </span>
  );
}

function usePartText(): (plan: PlanToMove) => string {
  const t = useText(caseloadTexts);
  return ({ leads, bound }) => [...(leads ? [t('leads')] : []), ...(bound ? [t('bound')] : [])].join(', ');
}

interface MoveListProps extends PlansProps {
  readonly plans: readonly PlanToMove[];
}

function Outcome({ results }: { readonly results: ReadonlyMap<string, Result> }) {
  const t = useText(caseloadTexts);
  const all = [...results.values()];
  const done = all.filter((result) => result.done).length;
  if (all.length === 0) return null;
  return (
    <Notice kind={done === all.length ? 'success' : 'warning'} isLive>
      {done > 0 && <p>{t('moved', { n: done })}</p>}
      {done < all.length && <p>{t('left', { n: all.length - done })}</p>}
    </Notice>
  );
}

function MoveList({ plans, unit, from, colleagues }: MoveListProps) {
  const t = useText(caseloadTexts);
  const partOf = usePartText();
  const [choices, choose] = useState<Choices>({});
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const { move, progress } = useMoving(({ items }) => setResults((known) => withResults(known, items)));
  const moves = movesOf(plans, choices, results);
  const options = [...colleagues, { id: stays, label: t('stays') }];
  const columns: Column<PlanToMove>[] = [
    {
      id: 'person',
      title: t('person'),
      cell: ({ planId, personName }) => (
        <Link to="/plans/$planId" params={{ planId }}>
          {personName}
        </Link>
      ),
    },
    { id: 'items', title: t('items'), align: 'end', cell: ({ items }) => items },
    { id: 'overdue', title: t('overdue'), align: 'end', cell: ({ overdue }) => overdue },
    { id: 'part', title: t('part'), cell: partOf },
    {
      id: 'gets',
      title: t('gets'),
      cell: (plan) => (
        <Receiver
          plan={plan}
          value={receiverOf(plan, choices)}
          options={options}
          result={results.get(plan.planId)}
          onChange={(chosen) => choose({ ...choices, [plan.planId]: chosen })}
        />
      ),
    },
  ];
  return (
    <>
      <Table isStacked label={t('plans')} columns={columns} items={plans} keyOf={({ planId }) => planId} empty={null} />
      {progress && <Progress label={t('progress')} value={progress.done} of={progress.total} />}
      <Outcome results={results} />
      <CommandState command={move} />
      <div>
        <Button
          variant="primary"
          isDisabled={moves.length === 0 || move.isRunning}
          onPress={() => void move.run({ unit, from, moves: [...moves] })}
        >
          {t('move', { n: moves.length })}
        </Button>
      </div>
    </>
  );
}

/** Somebody’s plans, with who is proposed to get each, and what became of it. */
export function PlansToMove(props: PlansProps) {
  const t = useText(caseloadTexts);
  const { unit, from, to } = props;
  const proposal = useQuery({
    // Not among the lists: what is being moved stays in sight with its result.
    queryKey: keys.directory(`caseload ${unit} ${from} ${to.join(' ')}`),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.POST('/api/v1/caseloads/preview', { body: { unit, from, to: [...to] } })),
  });
  if (proposal.isPending) return <Loading />;
  if (proposal.isError) return <Failed error={proposal.error} again={() => void proposal.refetch()} />;
  const { plans } = proposal.data;
  if (plans.length === 0) return <Empty title={t('noPlans')} />;
  return <MoveList {...props} plans={plans} />;
}
