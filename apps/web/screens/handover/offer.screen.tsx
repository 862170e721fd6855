import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { handoverTexts, placeTexts, planRoleLabels } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useDraft } from '../../app/drafts.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { useMemberOptions, useUnitOptions } from '../../app/options.js';
import { keys } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useArrival } from '../../app/use-arrival.js';
import { useCommand } from '../../app/use-command.js';
import { useTried } from '../../app/use-tried.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { ComboBox } from '../../ui/select.js';
import { Loading } from '../../ui/states.js';
import { TextArea, TextField } from '../../ui/text-field.js';
import { usePlan } from '../plan/use-plan.js';
import css from './handover.module.css';
import type { OfferSearch } from './handover-search.js';
import { emptyOffer, faultsOf, type OfferDraft, type OfferFault, offerOf } from './offer.js';

const from = '/plans/$planId/handovers/new';

interface PartProps {
  readonly draft: OfferDraft;
  readonly change: (change: Partial<OfferDraft>) => void;
  readonly faults: ReadonlySet<OfferFault>;
}

function Receiver({ draft, change, faults }: PartProps) {
  const t = useText(handoverTexts);
  const units = useUnitOptions();
  const members = useMemberOptions(draft.unit);
  return (
    <>
      <ComboBox
        label={t('to')}
        isRequired
        options={units}
        value={draft.unit}
        onChange={(unit) => change({ unit, member: '' })}
        error={faults.has('missingTo') ? t('missingTo') : undefined}
      />
      <ComboBox
        label={t('toPerson')}
        hint={t('toPersonHint')}
        isDisabled={draft.unit === ''}
        options={members}
        value={draft.member}
        onChange={(member) => change({ member })}
      />
    </>
  );
}

function Basis({ draft, change, faults }: PartProps) {
  const t = useText(handoverTexts);
  const today = useToday();
  const options = [
    { id: 'none', label: t('basisNone') },
    { id: 'young-person', label: t('basisYoung') },
    { id: 'guardian', label: t('basisGuardian') },
    { id: 'law', label: t('basisLaw') },
  ];
  return (
    <>
      <RadioGroup
        label={t('basis')}
        hint={t('basisHint')}
        isRequired
        options={options}
        value={draft.basis}
        onChange={(basis) => change({ basis: basis as OfferDraft['basis'] })}
      />
      {(draft.basis === 'young-person' || draft.basis === 'guardian') && (
        <DateField
          label={t('basisOn')}
          isRequired
          max={today}
          value={draft.on}
          onChange={(on) => change({ on })}
          error={faults.has('missingOn') ? t('missingOn') : undefined}
        />
      )}
      {draft.basis === 'law' && (
        <TextField
          label={t('basisRef')}
          hint={t('basisRefHint')}
          isRequired
          maxLength={120}
          value={draft.ref}
          onChange={(ref) => change({ ref })}
          error={faults.has('missingRef') ? t('missingRef') : undefined}
        />
      )}
    </>
  );
}

/** The brief that Samspor writes from the plan, put in once where nothing is typed yet. */
function useBrief(planId: string, search: OfferSearch, draft: OfferDraft, change: PartProps['change']) {
  const { language } = useLanguage();
  const kind = search.step !== undefined ? 'step' : search.role !== undefined ? 'role' : 'lead';
  const { step: stepId, role } = search;
  const query = {
    kind,
    language,
    ...(stepId ? { stepId } : {}),
    ...(role ? { role: role as 'guidance' } : {}),
  } as const;
  const brief = useQuery({
    queryKey: keys.plan(planId, `brief ${JSON.stringify(query)}`),
    queryFn: () => answerOf(api.GET('/api/v1/plans/{planId}/handovers/brief', { params: { path: { planId }, query } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useArrival(brief.data?.text, (text) => {
    if (draft.brief === '') change({ brief: text });
  });
  return brief;
}

/** Offering a step, a role or the lead to another unit, with a brief that writes itself. */
export function OfferScreen() {
  const t = useText(handoverTexts);
  const say = useSay();
  const { planId } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate();
  const [draft, setDraft, clear] = useDraft<OfferDraft>(
    `offer.${planId}.${search.step ?? search.role ?? 'lead'}`,
    emptyOffer,
  );
  const { form, isTried, attempt } = useTried<HTMLFormElement>();
  const plan = usePlan(planId, false);
  const change = (part: Partial<OfferDraft>): void => setDraft({ ...draft, ...part });
  const brief = useBrief(planId, search, draft, change);
  const offer = useCommand(
    (body: ReturnType<typeof offerOf>, key) =>
      api.POST('/api/v1/plans/{planId}/handovers', {
        params: { path: { planId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId,
      onDone: () => {
        clear();
        toast({ text: t('offered') });
        void navigate({ to: '/plans/$planId', params: { planId } });
      },
    },
  );
  if (plan.isPending) return <LoadingPage title={say(placeTexts.offer)} />;
  if (plan.isError)
    return <FailedPage title={say(placeTexts.offer)} error={plan.error} again={() => void plan.refetch()} />;
  const step = plan.data.steps?.find(({ id }) => id === search.step);
  const role = search.role as keyof typeof planRoleLabels | undefined;
  const about = step?.title
    ? say(step.title)
    : role && role in planRoleLabels
      ? say(planRoleLabels[role])
      : t('theLead');
  const faults = faultsOf(draft);
  const parts: PartProps = { draft, change, faults: isTried ? faults : new Set() };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt();
    if (faults.size === 0) void offer.run(offerOf(draft, search));
  };
  return (
    <Page title={say(placeTexts.offer)}>
      <form ref={form} className={css.form} onSubmit={submit} noValidate>
        <p>
          {t('about')} <strong>{about}</strong>
        </p>
        <Receiver {...parts} />
        <Basis {...parts} />
        {brief.isPending ? (
          <Loading />
        ) : (
          <TextArea
            label={t('brief')}
            hint={t('briefHint')}
            isRequired
            rows={14}
            maxLength={10_000}
            value={draft.brief}
            onChange={(text) => change({ brief: text })}
            error={parts.faults.has('missingBrief') ? t('missingBrief') : undefined}
          />
        )}
        <CommandState command={offer} />
        <div className={css.acts}>
          <Button type="submit" variant="primary" isDisabled={offer.isRunning}>
            {t('send')}
          </Button>
          <Button onPress={() => void navigate({ to: '/plans/$planId', params: { planId } })}>{t('cancel')}</Button>
        </div>
      </form>
    </Page>
  );
}
