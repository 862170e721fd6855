import { useQuery } from '@tanstack/react-query';
import { operationsTexts, placeTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe, useNow } from '../../app/me.js';
import { keys, lookAgain, queryClient } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import css from './operations.module.css';

type Operations = Api<'OperationsDto'>;
type Report = Api<'CheckReportDto'>;

/** Clocks and mails as they are now: read anew every ten seconds. */
const EVERY = 10_000;

const MINUTE = 60;
const HOUR = 3_600;

/** How far behind a clock is, in the unit in which people say it. */
function useLateText(): (seconds: number) => string {
  const t = useText(operationsTexts);
  return (seconds) => {
    if (seconds < 2 * MINUTE) return t('lateSeconds', { n: seconds });
    if (seconds < 2 * HOUR) return t('lateMinutes', { n: Math.round(seconds / MINUTE) });
    return t('lateHours', { n: Math.round(seconds / HOUR) });
  };
}

function Clocks({ operations }: { readonly operations: Operations }) {
  const t = useText(operationsTexts);
  const { language } = useLanguage();
  const lateText = useLateText();
  const { latePlans, lateSeconds, nextWakeAt, oldestMailAt } = operations;
  const instant = (at: string | null): string => (at ? instantText(at, language) : t('none'));
  const facts = [
    [t('plans'), String(operations.runningPlans)],
    [t('nextWake'), instant(nextWakeAt)],
    [t('engine'), t(`engine-${operations.engine}`)],
    [t('untold'), String(operations.untoldPlans)],
    [t('mails'), String(operations.mailsWaiting)],
    [t('oldestMail'), instant(oldestMailAt)],
    [t('mailsUnknown'), String(operations.mailsUnknown)],
  ] as const;
  return (
    <>
      {latePlans === 0 ? (
        <Notice kind="success" title={t('allWell')} />
      ) : (
        <Notice kind="warning" title={t('late', { n: latePlans })}>
          {lateText(lateSeconds)}
        </Notice>
      )}
      <dl className={css.facts}>
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Checks() {
  const t = useText(operationsTexts);
  const say = useSay();
  const { language } = useLanguage();
  const checks = useQuery({
    queryKey: keys.list('checks'),
    queryFn: () => answerOf(api.GET('/api/v1/checks', { params: { query: { limit: 20 } } })),
  });
  if (checks.isPending) return <Loading />;
  if (checks.isError) return <Failed error={checks.error} again={() => void checks.refetch()} />;
  const columns: readonly Column<Report>[] = [
    { id: 'at', title: t('checkedAt'), cell: ({ finishedAt }) => instantText(finishedAt, language) },
    { id: 'plans', title: t('checkedPlans'), cell: ({ plans }) => plans, align: 'end' },
    { id: 'findings', title: t('findings'), cell: ({ findings }) => findings, align: 'end' },
    { id: 'repaired', title: t('repaired'), cell: ({ repaired }) => repaired, align: 'end' },
    {
      id: 'found',
      title: t('found'),
      cell: ({ found }) => [...new Set(found.map(({ label }) => say(label)))].join(', '),
    },
  ];
  return (
    <section>
      <h2>{t('checks')}</h2>
      {checks.data.overdue && <Notice kind="warning" title={t('checkOverdue')} />}
      <Table
        isStacked
        label={t('checks')}
        columns={columns}
        items={checks.data.items}
        keyOf={({ id }) => id}
        empty={<Empty title={t('noChecks')} />}
      />
    </section>
  );
}

const steps = [
  { id: 'windDay', by: { days: 1 } },
  { id: 'windWeek', by: { weeks: 1 } },
  { id: 'windMonth', by: { months: 1 } },
  { id: 'windNext', by: { to: 'next' } },
] as const;

/** Winding a training municipality's clock: everything on the way happens. */
function TrainingClock({ code }: { readonly code: string }) {
  const t = useText(operationsTexts);
  const { language } = useLanguage();
  const now = useNow();
  const wind = useCommand(
    (body: Api<'WindClockDto'>, key) =>
      api.POST('/api/v1/municipalities/{code}/clock', {
        params: { path: { code }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      onDone: () => {
        toast({ text: t('wound') });
        void queryClient.invalidateQueries({ queryKey: keys.me });
        void lookAgain();
      },
    },
  );
  return (
    <section>
      <h2>{t('clock')}</h2>
      <p>{t('clockStands', { now: instantText(now, language) })}</p>
      <p className={css.soft}>{t('clockWhy')}</p>
      <div className={css.row}>
        {steps.map(({ id, by }) => (
          <Button key={id} isDisabled={wind.isRunning} onPress={() => void wind.run(by)}>
            {t(id)}
          </Button>
        ))}
      </div>
      <CommandState command={wind} />
    </section>
  );
}

/** How late clocks are, the daily check, and in a training municipality its clock to wind. */
export function OperationsScreen() {
  const say = useSay();
  const { municipality } = useMe();
  const operations = useQuery({
    queryKey: keys.list('operations'),
    queryFn: () => answerOf(api.GET('/api/v1/operations')),
    refetchInterval: EVERY,
  });
  const title = say(placeTexts.operations);
  if (operations.isPending) return <LoadingPage title={title} />;
  if (operations.isError)
    return <FailedPage title={title} error={operations.error} again={() => void operations.refetch()} />;
  return (
    <Page title={title}>
      <div className={css.parts}>
        <Clocks operations={operations.data} />
        {municipality.training && <TrainingClock code={municipality.code} />}
        <Checks />
      </div>
    </Page>
  );
}
