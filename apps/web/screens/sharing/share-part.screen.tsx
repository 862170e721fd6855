import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { consentGiverLabels, placeTexts, sharePartTexts, sharingTexts, uiTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useUnits } from '../../app/directory.js';
import { useDraft } from '../../app/drafts.js';
import { useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Link } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { ComboBox, Select } from '../../ui/select.js';
import { Empty } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { usePlan } from '../plan/use-plan.js';
import { useChoices } from './choices.js';
import { ChooseParts } from './choose-parts.js';
import { BY_LAW } from './referral-draft.js';
import { Seen } from './seen.js';
import {
  changeBody,
  consentsFor,
  firstShare,
  previewBody,
  type ShareDraft,
  type ShareFault,
  selectionOf,
  shareBody,
  shareFaults,
  uncovered,
  usualFor,
} from './share-draft.js';
import css from './sharing.module.css';
import { kindsIn, maySharing, type Share } from './sharing-facts.js';
import { inSentence, useSharingWords } from './words.js';

const from = '/plans/$planId/sharing/part';

interface FieldsProps {
  readonly plan: Plan;
  readonly draft: ShareDraft;
  readonly change: (change: Partial<ShareDraft>) => void;
  readonly fault: (...faults: readonly ShareFault[]) => { readonly error?: string };
}

/** The units outside come first; one inside can be named, and is told of instead of being silently missing. */
function Receiver({ plan, draft, change, fault }: FieldsProps) {
  const t = useText(sharePartTexts);
  const units = (useUnits().data ?? []).toSorted((a, b) => Number(b.external) - Number(a.external));
  const options = units.map(({ id, name, external }) => ({
    id,
    label: name,
    ...(external ? {} : { note: t('inside') }),
  }));
  /** Nothing is chosen by hand yet: another receiver is proposed its own usual part. */
  const follows = (unit: string): Partial<ShareDraft> =>
    kindsIn(draft).length === 0 && unit !== '' ? selectionOf(usualFor(plan, unit)) : {};
  return (
    <ComboBox
      label={t('receiver')}
      isRequired
      options={options}
      value={draft.unit}
      onChange={(unit) => change({ unit, basis: BY_LAW, ...follows(unit) })}
      {...fault('receiver', 'inside')}
    />
  );
}

function Basis({ plan, draft, change, fault }: FieldsProps) {
  const t = useText(sharePartTexts);
  const { say, day, categories } = useSharingWords();
  const consents = consentsFor(plan, draft.unit);
  const options = [
    { id: BY_LAW, label: t('basisLaw'), note: t('basisLawNote') },
    ...consents.map(({ id, from: giver, givenOn = '', categories: covered }) => ({
      id,
      label: t('basisConsent', { from: inSentence(say(consentGiverLabels[giver])), date: day(givenOn) }),
      note: t('basisCovers', { what: categories(covered) }),
    })),
  ];
  return (
    <>
      <RadioGroup
        label={t('basis')}
        isRequired
        options={options}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        {...fault('covering')}
      />
      {draft.basis === BY_LAW && (
        <TextField
          label={t('ref')}
          isRequired
          maxLength={200}
          value={draft.ref}
          onChange={(ref) => change({ ref })}
          {...fault('ref')}
        />
      )}
    </>
  );
}

/** What of a share that runs cannot become another. */
function Fixed({ plan, share }: { readonly plan: Plan; readonly share: Share }) {
  const t = useText(sharePartTexts);
  const { basis } = useSharingWords();
  return (
    <>
      <p className={css.soft}>{t('basisFixed', { basis: basis(share, plan) })}</p>
      <p className={css.soft}>{t('readAnew')}</p>
    </>
  );
}

interface ShareFormProps {
  readonly plan: Plan;
  readonly unit: string;
  readonly share: Share | undefined;
  readonly onLeave: () => void;
}

function useSharing({ plan, share, onLeave }: ShareFormProps, unitName: string, clear: () => void) {
  const t = useText(sharePartTexts);
  const done = (text: string): void => {
    clear();
    toast({ text });
    onLeave();
  };
  const params = (key: string) => ({ path: { planId: plan.id }, header: { 'Idempotency-Key': key } });
  const begin = useCommand(
    (body: ReturnType<typeof shareBody>, key) =>
      api.POST('/api/v1/plans/{planId}/shares', { params: params(key), body }),
    { planId: plan.id, onDone: () => done(t('sharedDone', { unit: unitName })) },
  );
  const change = useCommand(
    (body: NonNullable<ReturnType<typeof changeBody>>, key) =>
      api.POST('/api/v1/plans/{planId}/shares/{shareId}/change', {
        params: { ...params(key), path: { planId: plan.id, shareId: share?.id ?? '' } },
        body,
      }),
    { planId: plan.id, onDone: () => done(t('changedDone')) },
  );
  return { command: share ? change : begin, begin, change };
}

function ShareForm(props: ShareFormProps) {
  const { plan, unit, share, onLeave } = props;
  const t = useText(sharePartTexts);
  const faultSays = useText(sharingTexts);
  const ui = useText(uiTexts);
  const { categories } = useSharingWords();
  const { purposes } = useChoices();
  const today = useToday();
  const units = useUnits().data ?? [];
  const first = firstShare(plan, unit, share);
  const [draft, setDraft, clear] = useDraft<ShareDraft>(`share.${share?.id ?? `${plan.id}.${unit}`}`, first);
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<ShareDraft>): void => setDraft({ ...draft, ...part });
  const unitName = units.find(({ id }) => id === draft.unit)?.name ?? draft.unit;
  const sharing = useSharing(props, unitName, clear);
  const consents = consentsFor(plan, draft.unit);
  const outside = new Set(units.filter(({ external }) => external).map(({ id }) => id));
  const faults = shareFaults(draft, { consents, outside, today });
  const what = categories(uncovered(draft, consents));
  const fault: FieldsProps['fault'] = (...names) => {
    // A receiver inside the municipality, and more than the consent covers, is told at once.
    const found = names.find((name) => (isTried || name === 'inside' || name === 'covering') && faults.has(name));
    return found ? { error: faultSays(`fault-${found}`, { what }) } : {};
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0) return;
    if (!share) return void sharing.begin.run(shareBody(draft));
    const body = changeBody(draft, share);
    if (body) void sharing.change.run(body);
    else onLeave();
  };
  const fields = { plan, draft, change, fault };
  return (
    <form className={css.choosing} onSubmit={submit} noValidate>
      <div className={`${css.form} ${css.chosen}`}>
        {share ? <Fixed plan={plan} share={share} /> : <Receiver {...fields} />}
        <ChooseParts plan={plan} draft={draft} change={change} error={fault('nothing').error} />
      </div>
      {draft.unit === '' || faults.has('inside') ? (
        <section className={css.seen}>
          <p>{t('previewNobody')}</p>
        </section>
      ) : (
        <Seen planId={plan.id} unitName={unitName} body={previewBody(draft, share?.id)} />
      )}
      <div className={`${css.form} ${css.sending}`}>
        {!share && <Basis {...fields} />}
        {share && fault('covering').error && <Notice kind="error">{fault('covering').error}</Notice>}
        {!share && (
          <Select
            label={faultSays('purposeAsked')}
            isRequired
            options={purposes}
            value={draft.purpose}
            onChange={(purpose) => change({ purpose })}
          />
        )}
        <DateField
          label={faultSays('until')}
          hint={faultSays('untilHint')}
          value={draft.until}
          onChange={(until) => change({ until })}
          {...fault('until-past')}
        />
        <CommandState command={sharing.command} />
        {isTried && faults.size > 0 && (
          <p className={css.fault} role="alert">
            {t('seeAbove')}
          </p>
        )}
        <div className={css.buttons}>
          <Button type="submit" variant="primary" isDisabled={sharing.command.isRunning}>
            {t(share ? 'keep' : 'share')}
          </Button>
          <Button onPress={onLeave}>{ui('cancel')}</Button>
        </div>
      </div>
    </form>
  );
}

/** Choosing the part of a plan that a placement gets, and seeing beside it the plan as they will. */
export function SharePartScreen() {
  const t = useText(sharePartTexts);
  const all = useText(sharingTexts);
  const say = useSay();
  const { planId } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate();
  const plan = usePlan(planId, false);
  const units = useUnits();
  const title = say(placeTexts.sharePart);
  if (plan.isPending || units.isPending) return <LoadingPage title={title} />;
  if (plan.isError) return <FailedPage title={title} error={plan.error} again={() => void plan.refetch()} />;
  if (units.isError) return <FailedPage title={title} error={units.error} again={() => void units.refetch()} />;
  const back = (
    <Link to="/plans/$planId/sharing" params={{ planId }}>
      {t('back')}
    </Link>
  );
  const share = plan.data.shares?.find(({ id, ended }) => id === search.share && !ended);
  const may = search.share === undefined ? maySharing(plan.data, 'share-parts') : share !== undefined;
  if (!may) return <Page title={title}>{<Empty title={all('notNow')}>{back}</Empty>}</Page>;
  const outside = new Set(units.data.filter(({ external }) => external).map(({ id }) => id));
  const placement = plan.data.circle?.find(({ role, unit }) => role === 'placement' && outside.has(unit));
  return (
    <Page title={share ? t('change', { unit: share.unitName ?? share.unit }) : title} actions={back}>
      <ShareForm
        key={search.share ?? search.unit ?? ''}
        plan={plan.data}
        unit={search.unit ?? placement?.unit ?? ''}
        share={share}
        onLeave={() => void navigate({ to: '/plans/$planId/sharing', params: { planId }, search: {} })}
      />
    </Page>
  );
}
