import {
  consentEndingLabels,
  consentGiverLabels,
  consentHowLabels,
  consentStatusLabels,
  ownWords,
  planRoleLabels,
  sharingPurposeLabels,
} from '#contracts';
import type { Plan } from '../../api/types.js';
import { dateOf } from '../../app/dates.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Empty } from '../../ui/states.js';
import { type Go, ItemActs, PlanActs } from './acts.js';
import { FactsList } from './facts-list.js';
import css from './sharing.module.css';
import { type Consent, consentsApart, handedOverOn } from './sharing-facts.js';
import type { SharingAct } from './sharing-search.js';
import { inSentence, useSharingWords } from './words.js';

interface CardProps {
  readonly plan: Plan;
  readonly consent: Consent;
  readonly go: Go;
}

const marks: Readonly<Partial<Record<Consent['status'], string | undefined>>> = { given: css.yes, asked: css.waits };

export function useRests(plan: Plan) {
  const { t, say, unitOf } = useSharingWords();
  return ({ bears }: Consent): readonly string[] => {
    const of = <Part extends { readonly id: string }>(all: readonly Part[] = [], ids: readonly string[] = []) =>
      all.filter(({ id }) => ids.includes(id));
    return [
      ...of(plan.shares, bears?.shares).map((share) => t('restsShare', { unit: unitOf(share) })),
      ...of(plan.referrals, bears?.referrals).map((referral) => t('restsReferral', { unit: unitOf(referral) })),
      ...(bears?.roles ?? []).map((role) => t('restsRole', { role: say(planRoleLabels[role]) })),
    ];
  };
}

/** What was shown to others on a consent, with whether they confirmed it: it stays listed. */
export function useHandedOver(plan: Plan) {
  const { t, categories, unitOf, period, selected } = useSharingWords();
  return ({ id }: Consent): readonly { readonly key: string; readonly line: string }[] => {
    const { shares, referrals } = handedOverOn(id, plan);
    return [
      ...shares.map((share) => {
        const { startedOn, ended, until, selection, received } = share;
        const what = [selection && selected(selection), received && t('receivedYes')].filter(Boolean).join('; ');
        const line = t('handedShare', { unit: unitOf(share), period: period(startedOn, ended?.on ?? until), what });
        return { key: share.id, line };
      }),
      ...referrals.map((referral) => {
        const { startedOn, ended, until } = referral;
        const what = categories(referral.categories);
        const line = t('handedShare', { unit: unitOf(referral), period: period(startedOn, ended?.on ?? until), what });
        return { key: referral.id, line };
      }),
    ];
  };
}

const Several = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** When and how it was answered, by whom recorded. */
function useAnswer() {
  const { t, say, day } = useSharingWords();
  return ({ status, givenOn, recordedAt, how, recordedBy }: Consent): string | undefined => {
    const on = givenOn ?? (recordedAt && dateOf(recordedAt));
    if (status === 'asked' || !on) return undefined;
    const when = how ? t('givenOn', { date: day(on), how: inSentence(say(consentHowLabels[how])) }) : day(on);
    return recordedBy && how !== 'digital' ? `${when}, ${t('recordedBy', { name: recordedBy })}` : when;
  };
}

function ConsentCard({ plan, consent, go }: CardProps) {
  const { t, say, day, categories, receiver, period } = useSharingWords();
  const answerOf = useAnswer();
  const rests = useRests(plan)(consent);
  const handed = useHandedOver(plan)(consent);
  const { from, status, purpose, words, note, answer, ended, askedOn, givenOn, until, renews } = consent;
  const name = t('to', { receiver: receiver(consent) });
  const said = ended?.words ?? answer;
  const answered = answerOf(consent);
  const isOver = status !== 'asked' && status !== 'given';
  const why = ended && inSentence(say(consentEndingLabels[ended.because]));
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <h4>{name}</h4>
        <span className={`${css.mark} ${marks[status] ?? ''}`}>{say(consentStatusLabels[status])}</span>
      </div>
      <FactsList
        facts={[
          { name: t('from'), value: say(consentGiverLabels[from]) },
          { name: t('about'), value: categories(consent.categories) },
          {
            name: t('purpose'),
            value: (
              <>
                {say(sharingPurposeLabels[purpose])}
                {words && <div>{say(ownWords(words))}</div>}
              </>
            ),
          },
          { name: t('period'), value: period(givenOn, until) },
          askedOn !== undefined && { name: t('asked'), value: day(askedOn) },
          answered !== undefined && { name: t('given'), value: answered },
          note !== undefined && { name: t('note'), value: say(ownWords(note)) },
          said !== undefined && { name: t('said'), value: <q>{say(ownWords(said))}</q> },
          ended !== undefined && {
            name: t('endedLabel'),
            value: t('ended', { date: day(ended.on), because: why ?? '' }),
          },
          status === 'given' && {
            name: t('rests'),
            value: rests.length > 0 ? <Several lines={rests} /> : t('restsNone'),
          },
          isOver &&
            handed.length > 0 && { name: t('handedOver'), value: <Several lines={handed.map(({ line }) => line)} /> },
        ]}
      />
      {renews !== undefined && <p className={css.soft}>{t('renews')}</p>}
      <ItemActs plan={plan} id={consent.id} name={name} onAct={(act, id) => go(act as SharingAct, id)} />
    </li>
  );
}

interface PartProps {
  readonly plan: Plan;
  readonly go: Go;
}

/** Whose word it is that information is passed on: asked for, given, and over. */
export function Consents({ plan, go }: PartProps) {
  const { t } = useSharingWords();
  const { asked, given, over } = consentsApart(plan.consents);
  const cards = (consents: readonly Consent[]) => (
    <ul className={css.cards}>
      {consents.map((consent) => (
        <ConsentCard key={consent.id} plan={plan} consent={consent} go={go} />
      ))}
    </ul>
  );
  return (
    <section className={css.part}>
      <h2>{t('consents')}</h2>
      <PlanActs
        plan={plan}
        isPrimary
        actions={['ask-consent', 'record-consent']}
        onAct={(act) => go(act as SharingAct)}
      />
      {asked.length + given.length + over.length === 0 && <Empty title={t('noConsents')}>{t('noConsentsWhat')}</Empty>}
      {asked.length > 0 && <h3>{t('waiting')}</h3>}
      {asked.length > 0 && cards(asked)}
      {given.length > 0 && <h3>{t('holding')}</h3>}
      {given.length > 0 && cards(given)}
      {over.length > 0 && <Disclosure title={t('over', { n: over.length })}>{cards(over)}</Disclosure>}
    </section>
  );
}
