import { copyTexts } from '#contracts';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import css from './copy.module.css';
import { Lines, Pairs, Part } from './copy-parts.js';
import { Gapped } from './gapped.js';
import * as lines from './lines.js';
import type { Copy } from './use-copy.js';

function useTeller() {
  const t = useText(copyTexts);
  const say = useSay();
  const { language } = useLanguage();
  const named = (by: string, unit: string | undefined): string => {
    if (by === 'young-person') return t('youngPerson');
    if (by === 'guardian') return t('guardian');
    return unit ?? (by === 'system' ? t('system') : t('staff'));
  };
  return { t, named, teller: { say, language } };
}

function LeftOut({ copy: { leftOut } }: { readonly copy: Copy }) {
  const { t, teller } = useTeller();
  return (
    <Part id="left-out" title={t('leftOutTitle')}>
      {leftOut.length === 0 && <p>{t('leftOutNone')}</p>}
      <ol className={css.list}>
        {leftOut.map(({ n, ground, words, times }) => (
          <li key={n} id={`left-out-${n}`}>
            <p>
              <mark className={css.gap}>{t('gap', { n })}</mark> {t('times', { n: times })}
            </p>
            <p>{words}</p>
            <p className={css.soft}>{teller.say(ground)}</p>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Person({ copy: { person } }: { readonly copy: Copy }) {
  const { t, teller } = useTeller();
  const { name, birthDate, cpr, phone, mail, address, protectedAddress, registeredAt, login } = person;
  const kept = protectedAddress && address === undefined;
  return (
    <Part id="person" title={t('person')}>
      <Pairs
        pairs={[
          [t('name'), name],
          [t('birthDate'), dayText(birthDate, teller.language)],
          [t('cpr'), cpr],
          [t('phone'), phone],
          [t('mail'), mail],
          [
            t('address'),
            kept ? t('addressKept') : address && (protectedAddress ? `${address} (${t('protectedAddress')})` : address),
          ],
          [t('registered'), instantText(registeredAt, teller.language)],
          [t('login'), login && [login.subject, login.language].filter(Boolean).join(' · ')],
        ]}
      />
    </Part>
  );
}

function PlanPart({ copy: { plan } }: { readonly copy: Copy }) {
  const { t, teller } = useTeller();
  const { cadence } = plan;
  const date = (value: string | undefined) => value && dayText(value, teller.language);
  return (
    <Part id="plan" title={t('plan')}>
      <Pairs
        pairs={[
          [t('started'), date(plan.startedOn)],
          [t('closed'), date(plan.closedOn)],
          [t('leadUnit'), plan.lead.unitName ?? plan.lead.unit],
          [
            t('sections'),
            plan.sections.map(({ title, template }) => (title ? teller.say(title) : template)).join(', '),
          ],
          [
            t('cadence'),
            cadence &&
              `${t('cadenceIs', { n: cadence.months, date: dayText(cadence.decidedOn, teller.language) })}. ${cadence.reasons ?? ''}`,
          ],
          [t('references'), plan.references.map(({ system, number }) => `${system}: ${number}`).join(', ')],
        ]}
      />
      <Lines title={t('circle')} lines={lines.circleLines(plan, teller)} />
      <Lines title={t('facts')} lines={lines.factLines(plan, teller)} />
    </Part>
  );
}

function Story({ copy }: { readonly copy: Copy }) {
  const { t, teller } = useTeller();
  const { plan } = copy;
  return (
    <>
      <Part id="steps" title={t('steps')}>
        <Lines lines={lines.stepLines(plan, teller)} />
        <Lines title={t('finished')} lines={lines.finishedLines(plan, teller)} />
      </Part>
      <Part id="words" title={t('words')}>
        <Lines title={t('agreements')} lines={lines.agreementLines(plan, teller)} />
        <Lines title={t('voices')} lines={lines.voiceLines(plan, teller)} />
        <Lines title={t('notes')} lines={lines.noteLines(plan, teller)} />
      </Part>
      <Part id="movements" title={t('movements')}>
        <Lines title={t('handovers')} lines={lines.handoverLines(plan, teller)} />
        <Lines title={t('escalations')} lines={lines.escalationLines(plan, teller)} />
        <Lines title={t('openings')} lines={lines.openingLines(plan, teller)} />
      </Part>
    </>
  );
}

function Passed({ copy }: { readonly copy: Copy }) {
  const { t, teller, named } = useTeller();
  const { plan } = copy;
  return (
    <>
      <Part id="sharing" title={t('sharing')}>
        <Lines title={t('consents')} lines={lines.consentLines(plan, teller)} />
        <Lines title={t('shares')} lines={lines.shareLines(plan, teller)} />
        <Lines title={t('referrals')} lines={lines.referralLines(plan, teller)} />
        <Lines title={t('guardians')} lines={lines.guardianLines(plan, teller)} />
        <Lines title={t('invitations')} lines={lines.invitationLines(copy, teller, named)} />
      </Part>
      <Part id="history" title={t('history')}>
        <Lines lines={lines.historyLines(copy, teller, named)} />
      </Part>
      <Part id="looks" title={t('looks')}>
        <Lines lines={lines.lookLines(copy, teller, named)} />
        <Lines title={t('tellings')} lines={lines.tellingLines(copy, teller, t('mailed'))} />
        <Lines title={t('attempts')} lines={lines.attemptLines(copy, teller, named)} />
      </Part>
    </>
  );
}

function About({ copy: { kinds, rights, notHere } }: { readonly copy: Copy }) {
  const { t, teller } = useTeller();
  const { say } = teller;
  return (
    <Part id="about" title={t('about')}>
      {kinds.map((one) => (
        <div key={one.kind}>
          <h3>{say(one.title)}</h3>
          <Pairs
            pairs={[
              [t('purpose'), say(one.purpose)],
              [t('basis'), say(one.basis)],
              [t('retention'), say(one.retention)],
              [t('recipients'), say(one.recipients)],
              [t('source'), say(one.source)],
            ]}
          />
        </div>
      ))}
      <Lines title={t('rights')} lines={rights.map((right) => ({ key: right.da, head: '', title: say(right) }))} />
      <Lines
        title={t('notHere')}
        lines={notHere.map(({ what, because }) => ({ key: what.da, head: say(what), title: say(because) }))}
      />
    </Part>
  );
}

const parts = [
  'left-out',
  'person',
  'plan',
  'steps',
  'words',
  'movements',
  'sharing',
  'history',
  'looks',
  'about',
] as const;

/** Everything that is held, as a page to read and to print. */
export function WholeCopy({ copy }: { readonly copy: Copy }) {
  const { t, teller } = useTeller();
  const titles = {
    ...Object.fromEntries(parts.map((part) => [part, part === 'left-out' ? t('leftOutTitle') : t(part)])),
  };
  return (
    <div className={css.copy}>
      <p>
        <Gapped
          text={t('asOf', { municipality: copy.municipality.name, date: instantText(copy.asOf, teller.language) })}
        />
      </p>
      <nav aria-label={t('contents')} className={css.noPrint}>
        <ol className={css.contents}>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{titles[part]}</a>
            </li>
          ))}
        </ol>
      </nav>
      <LeftOut copy={copy} />
      <Person copy={copy} />
      <PlanPart copy={copy} />
      <Story copy={copy} />
      <Passed copy={copy} />
      <About copy={copy} />
    </div>
  );
}
