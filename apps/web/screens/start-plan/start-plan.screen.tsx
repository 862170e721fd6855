import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { placeTexts, startPlanTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useDraft } from '../../app/drafts.js';
import { useSay, useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { useUnitOptions } from '../../app/options.js';
import { keys } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useArrival } from '../../app/use-arrival.js';
import { useCommand } from '../../app/use-command.js';
import { useTried } from '../../app/use-tried.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Select } from '../../ui/select.js';
import { PersonPart } from './person-part.js';
import { ResultPart } from './result-part.js';
import { RolesPart } from './roles-part.js';
import { emptyStart, faultsOf, rolesFrom, type StartDraft, startOf } from './start.js';
import css from './start-plan.module.css';

function useTemplates() {
  return useQuery({
    queryKey: keys.directory('templates'),
    queryFn: () => answerOf(api.GET('/api/v1/templates', { params: { query: { limit: 100 } } })),
  });
}

/** Who last had each role of this template at this unit; put into the draft when template or unit is chosen. */
function useProposals(draft: StartDraft, change: (part: Partial<StartDraft>) => void) {
  const { template, version, startUnit: unit } = draft;
  const proposals = useQuery({
    queryKey: keys.directory(`bindings ${template} ${version} ${unit}`),
    queryFn: () =>
      answerOf(api.GET('/api/v1/plans/proposed-bindings', { params: { query: { template, version, unit } } })),
    enabled: template !== '' && unit !== '',
  });
  useArrival(proposals.data, (data) => {
    if (draft.roles.length === 0) change({ roles: rolesFrom(data), lead: draft.lead || (data.lead.member ?? '') });
  });
  return proposals;
}

/** Starting a plan: choose, find or enter, bind, and see what comes of it before it is started. */
export function StartPlanScreen() {
  const t = useText(startPlanTexts);
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const own = [...new Set(me.memberships.map(({ unit }) => unit))];
  const [draft, setDraft, clear] = useDraft<StartDraft>('start-plan', { ...emptyStart, startUnit: own[0] ?? '' });
  const { form, isTried, attempt } = useTried<HTMLDivElement>();
  const change = (part: Partial<StartDraft>): void => setDraft({ ...draft, ...part });
  const templates = useTemplates();
  const units = useUnitOptions();
  const proposals = useProposals(draft, change);
  const start = useCommand(
    (body: ReturnType<typeof startOf>, key) =>
      api.POST('/api/v1/plans', { params: { header: { 'Idempotency-Key': key } }, body }),
    {
      onDone: ({ planId }) => {
        clear();
        toast({ text: t('started') });
        void navigate({ to: '/plans/$planId', params: { planId } });
      },
    },
  );
  if (templates.isPending) return <LoadingPage title={say(placeTexts.startPlan)} />;
  if (templates.isError)
    return (
      <FailedPage title={say(placeTexts.startPlan)} error={templates.error} again={() => void templates.refetch()} />
    );
  const startable = templates.data.items.filter(({ kind }) => kind !== 'section');
  const faults = faultsOf(draft);
  const parts = { draft, change, faults: isTried ? faults : new Set<never>() };
  const submit = (): void => {
    attempt();
    if (faults.size === 0) void start.run(startOf(draft));
  };
  const choose = (id: string): void => {
    const chosen = startable.find((template) => template.id === id);
    if (chosen) change({ template: chosen.id, version: chosen.version, roles: [], late: {} });
  };
  return (
    <Page title={say(placeTexts.startPlan)}>
      <div className={css.columns} ref={form}>
        <div className={css.form}>
          <RadioGroup
            label={t('template')}
            isRequired
            options={startable.map(({ id, title }) => ({ id, label: say(title) }))}
            value={draft.template}
            onChange={choose}
            error={parts.faults.has('missingTemplate') ? t('missingTemplate') : undefined}
          />
          {own.length > 1 && (
            <Select
              label={t('startUnit')}
              isRequired
              options={units.filter(({ id }) => own.includes(id))}
              value={draft.startUnit}
              onChange={(startUnit) => change({ startUnit, roles: [], lead: '' })}
            />
          )}
          <PersonPart {...parts} />
          {draft.template !== '' && (
            <RolesPart
              {...parts}
              stepsOf={(role) => proposals.data?.items.find((item) => item.role === role)?.steps ?? 0}
            />
          )}
        </div>
        <aside className={css.result} aria-label={t('result')}>
          <h2>{t('result')}</h2>
          <ResultPart {...parts} />
          <div className={css.last}>
            <CommandState command={start} />
            <div className={css.row}>
              <Button variant="primary" onPress={submit} isDisabled={start.isRunning}>
                {t('start')}
              </Button>
              <Button onPress={() => void navigate({ to: '/' })}>{t('cancel')}</Button>
            </div>
          </div>
        </aside>
      </div>
    </Page>
  );
}
