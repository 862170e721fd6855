import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { placeTexts, planKindLabels, planTexts, uiTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { ageOn, dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Tabs } from '../../ui/tabs.js';
import { CopyLink } from '../copy/copy-link.js';
import { PlanInvitations } from '../invitations/plan-invitations.js';
import { LooksLink } from '../looks/looks-link.js';
import { OpeningNotices } from '../openings/opening-notices.js';
import { SharedWithUs } from '../sharing/shared-with-us.js';
import { HiddenParts, SharingCard } from '../sharing/sharing-card.js';
import { LowNotice } from '../way-in/low-notice.js';
import { PlanActPanel, PlanActsMenu } from './acts/plan-acts.js';
import { isOnSharing, type PlanActionName } from './acts/plan-menu.js';
import { Circle, Escalations, Handovers, NextSteps } from './beside.js';
import { GonePage, isGone } from './gone.js';
import { HistoryView } from './history-view.js';
import { ListView } from './list-view.js';
import { PictureView } from './picture-view.js';
import css from './plan.module.css';
import { openHandovers, showsSteps } from './plan-facts.js';
import type { PlanSearch } from './plan-search.js';
import { StepPanel } from './step-panel.js';
import { TextsGone } from './texts-gone.js';
import { usePlan } from './use-plan.js';
import { Words } from './words.js';

const from = '/plans/$planId';

function Head({ plan }: { readonly plan: Plan }) {
  const t = useText(planTexts);
  const ui = useText(uiTexts);
  const say = useSay();
  const today = useToday();
  const { language } = useLanguage();
  const { person, lead, sections = [] } = plan;
  return (
    <p className={css.head}>
      {person?.birthDate && <span>{ui('yearsOld', { n: ageOn(person.birthDate, today) })}</span>}
      {person?.protectedAddress && <strong>{ui('protectedAddress')}</strong>}
      {!person && <span>{ui('noName')}</span>}
      {lead && <span>{t('leadIs', { name: lead.memberName ?? lead.unitName ?? lead.unit })}</span>}
      <span>{sections.map(({ title, template }) => (title ? say(title) : template)).join(' · ')}</span>
      {plan.closedOn && <strong>{t('closedOn', { date: dayText(plan.closedOn, language, 'short') })}</strong>}
    </p>
  );
}

interface OnlyOfferedProps {
  readonly plan: Plan;
  readonly title: string;
  readonly onOpen: (id: string) => void;
}

/** Whoever is offered something comes to the offer, who reviews an opening to that, and to no empty picture around it. */
function OnlyOffered({ plan, title, onOpen }: OnlyOfferedProps) {
  const t = useText(planTexts);
  const [first, ...others] = openHandovers(plan);
  if (first && others.length === 0 && !plan.openings) {
    const params = { planId: plan.id, handoverId: first.id };
    return <Navigate to="/plans/$planId/handovers/$handoverId" params={params} replace />;
  }
  return (
    <Page title={title}>
      <OpeningNotices plan={plan} />
      {first && <Notice kind="info">{t('brief')}</Notice>}
      <Handovers plan={plan} onOpen={onOpen} />
    </Page>
  );
}

/** Whoever is referred to other kinds of information is shown those, and no empty picture of steps beside them. */
const WithoutSteps = ({ plan, title }: Pick<OnlyOfferedProps, 'plan' | 'title'>) => (
  <Page title={title}>
    <Head plan={plan} />
    <TextsGone plan={plan} />
    <SharedWithUs plan={plan} />
    <Words plan={plan} />
    <Circle plan={plan} />
  </Page>
);

/** One young person's plan: where it stands, what comes next and with whom, and all that can be done. */
export function PlanScreen() {
  const t = useText(planTexts);
  const say = useSay();
  const { planId } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { view = 'picture', zoom = 'year', only } = search;
  const ahead = only !== 'now' && view !== 'history';
  const plan = usePlan(planId, ahead);
  if (plan.isPending) return <LoadingPage title={say(placeTexts.plan)} />;
  if (plan.isError && isGone(plan.error)) return <GonePage />;
  if (plan.isError)
    return <FailedPage title={say(placeTexts.plan)} error={plan.error} again={() => void plan.refetch()} />;

  const go = (change: Partial<PlanSearch>, replace = true) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
  const open = (id: string): void => {
    if (plan.data.handovers?.some((handover) => handover.id === id))
      void navigate({ to: '/plans/$planId/handovers/$handoverId', params: { planId, handoverId: id } });
    else go({ step: id }, false);
  };
  const act = (action: PlanActionName): void => {
    const params = { planId };
    if (action === 'share-parts') void navigate({ to: '/plans/$planId/sharing/part', params, search: {} });
    else if (isOnSharing(action)) void navigate({ to: '/plans/$planId/sharing', params, search: { act: action } });
    else if (action !== 'offer-lead') go({ act: action, step: undefined }, false);
    else void navigate({ to: '/plans/$planId/handovers/new', params, search: {} });
  };
  const title = plan.data.person?.name ?? say(planKindLabels[plan.data.kind]);
  if (plan.data.access === 'brief') return <OnlyOffered plan={plan.data} title={title} onOpen={open} />;
  if (!showsSteps(plan.data)) return <WithoutSteps plan={plan.data} title={title} />;
  const tabs = [
    {
      id: 'picture',
      title: t('viewPicture'),
      content: (
        <PictureView
          plan={plan.data}
          zoom={zoom}
          traced={search.trace}
          ahead={ahead}
          onZoom={(next) => go({ zoom: next })}
          onAhead={(next) => go({ only: next ? undefined : 'now' })}
          onOpen={open}
        />
      ),
    },
    { id: 'list', title: t('viewList'), content: <ListView plan={plan.data} onOpen={open} /> },
    // Whoever is referred sees how it stands, and is told no history.
    ...(plan.data.access === 'referred'
      ? []
      : [{ id: 'history', title: t('viewHistory'), content: <HistoryView planId={planId} /> }]),
  ];
  return (
    <Page title={title} actions={<PlanActsMenu plan={plan.data} onAct={act} />} isWide>
      <Head plan={plan.data} />
      <LowNotice />
      <OpeningNotices plan={plan.data} />
      <TextsGone plan={plan.data} />
      {plan.data.access === 'steps-only' && <p className={css.aside}>{t('stepsOnly')}</p>}
      <div className={css.columns}>
        <div className={css.pressing}>
          <SharedWithUs plan={plan.data} />
          <Escalations plan={plan.data} onOpen={open} />
          <NextSteps plan={plan.data} onOpen={open} />
          <Handovers plan={plan.data} onOpen={open} />
        </div>
        <div className={css.main}>
          <Tabs
            label={t('views')}
            tabs={tabs}
            selected={tabs.some(({ id }) => id === view) ? view : 'picture'}
            onSelect={(id) => go({ view: id as NonNullable<PlanSearch['view']> })}
          />
        </div>
        <div className={css.around}>
          <Circle plan={plan.data} />
          <SharingCard plan={plan.data} />
          <HiddenParts plan={plan.data} />
          <Words plan={plan.data} />
          {plan.data.mayInvite && <PlanInvitations plan={plan.data} />}
          {plan.data.maySeeLooks && <LooksLink planId={planId} />}
          {plan.data.access === 'full' && <CopyLink planId={planId} />}
        </div>
      </div>
      <StepPanel
        plan={plan.data}
        stepId={search.step}
        traced={search.trace}
        onTrace={(trace) => go({ trace })}
        onClose={() => go({ step: undefined })}
      />
      <PlanActPanel plan={plan.data} action={search.act} onClose={() => go({ act: undefined })} />
    </Page>
  );
}
