import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { catalogueTexts, placeTexts, planRoleLabels, sectorLabels, stepKindLabels } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Select } from '../../ui/select.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import css from './catalogue.module.css';
import { lanesOf, type TemplateStep } from './lanes.js';

type Template = Api<'TemplateDto'>;

function StepCard({ step, titleOf }: { readonly step: TemplateStep; readonly titleOf: (code: string) => string }) {
  const t = useText(catalogueTexts);
  const say = useSay();
  const drawing = step.drawing;
  if (!drawing) return null;
  return (
    <li className={css.card} data-kind={step.kind}>
      <strong>{say(step.title)}</strong>
      <span className={css.soft}>
        {step.code} · {say(stepKindLabels[step.kind])} · {say(planRoleLabels[step.owner])}
        {drawing.conditional && ` · ${t('conditional')}`}
      </span>
      {drawing.opens && (
        <span className={css.soft}>
          {t('opens')}: {say(drawing.opens)}
        </span>
      )}
      {drawing.deadlines.length === 0 && <span className={css.soft}>{t('noDate')}</span>}
      {drawing.deadlines.map(({ kind, when, basis }) => (
        <span key={`${kind} ${when.en}`} className={kind === 'limit' ? css.law : undefined}>
          {say(when)} <span className={css.soft}>({say(basis)})</span>
        </span>
      ))}
      {drawing.after.map(({ steps, strength }) => (
        <span key={steps.join()} className={css.soft}>
          {t('after')} ({t(strength)}): {steps.map(titleOf).join(', ')}
        </span>
      ))}
    </li>
  );
}

function Lanes({ template }: { readonly template: Template }) {
  const t = useText(catalogueTexts);
  const say = useSay();
  const { language } = useLanguage();
  const titleOf = (code: string): string => {
    const step = template.steps.find((known) => known.code === code);
    return step ? say(step.title) : code;
  };
  return (
    <>
      <p className={css.soft}>
        {t('version', { version: template.version, from: dayText(template.validFrom, language) })}
      </p>
      <section aria-label={t('lanes')}>
        {lanesOf(template.steps).map(({ sector, steps }) => (
          <div key={sector} className={css.lane}>
            <h2>{say(sectorLabels[sector])}</h2>
            <ol className={css.steps}>
              {steps.map((step) => (
                <StepCard key={step.code} step={step} titleOf={titleOf} />
              ))}
            </ol>
          </div>
        ))}
      </section>
    </>
  );
}

function OneTemplate({ id, version }: { readonly id: string; readonly version: number }) {
  const template = useQuery({
    queryKey: keys.directory(`template ${id} ${version}`),
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/templates/{id}/versions/{version}', { params: { path: { id, version: String(version) } } }),
      ),
  });
  if (template.isPending) return <Loading />;
  if (template.isError) return <Failed error={template.error} again={() => void template.refetch()} />;
  return <Lanes template={template.data} />;
}

/** The catalogue: each template with its steps in the lanes of those who do them. */
export function CatalogueScreen() {
  const t = useText(catalogueTexts);
  const say = useSay();
  const { template: chosen } = useSearch({ from: '/templates' });
  const navigate = useNavigate({ from: '/templates' });
  const templates = useQuery({
    queryKey: keys.directory('templates'),
    queryFn: () => answerOf(api.GET('/api/v1/templates', { params: { query: { limit: 100 } } })),
  });
  const title = say(placeTexts.catalogue);
  if (templates.isPending) return <LoadingPage title={title} />;
  if (templates.isError)
    return <FailedPage title={title} error={templates.error} again={() => void templates.refetch()} />;
  const all = templates.data.items;
  const template = all.find(({ id }) => id === chosen) ?? all[0];
  if (!template) {
    return (
      <Page title={title}>
        <Empty title={t('empty')} />
      </Page>
    );
  }
  return (
    <Page title={title} isWide>
      <div className={css.which}>
        <Select
          label={t('choose')}
          isRequired
          options={all.map(({ id, title }) => ({ id, label: say(title) }))}
          value={template.id}
          onChange={(id) => void navigate({ search: { template: id }, replace: true })}
        />
      </div>
      <OneTemplate id={template.id} version={template.version} />
    </Page>
  );
}
