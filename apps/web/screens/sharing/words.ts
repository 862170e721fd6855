import { categoryLabels, consentGiverLabels, ownWords, sharingTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import type { Category, Consent, Referral, Selection, Share } from './sharing-facts.js';

/** A label inside a sentence: the name of a place in it stays as it is. */
export const inSentence = (label: string): string => `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;

/** What is shared and on what, said in the same way wherever it stands. */
export function useSharingWords() {
  const t = useText(sharingTexts);
  const say = useSay();
  const { language } = useLanguage();
  const day = (date: string): string => dayText(date, language);

  const categories = (all: readonly Category[]): string => all.map((one) => say(categoryLabels[one])).join(', ');

  const receiver = ({ receiver: { name, unit } }: Pick<Consent, 'receiver'>): string =>
    name === undefined ? (unit ?? t('unnamed')) : say(ownWords(name));

  const unitOf = ({ unitName, unit }: Share | Referral): string => unitName ?? unit;

  const period = (from: string | undefined, until: string | undefined): string => {
    if (from && until) return t('fromTo', { from: day(from), until: day(until) });
    if (from) return t('fromOpen', { from: day(from) });
    return until ? t('untilDay', { until: day(until) }) : t('openEnd');
  };

  const selected = ({ steps, agreements, contacts, facts, notes }: Selection): string =>
    [
      steps.length > 0 && t('steps', { n: steps.length }),
      contacts && t('contacts'),
      ...facts.map((one) => say(categoryLabels[one])),
      agreements.length > 0 && t('agreements', { n: agreements.length }),
      notes.length > 0 && t('notes', { n: notes.length }),
    ]
      .filter((part) => typeof part === 'string')
      .join(', ');

  const basis = ({ basis: on }: Pick<Share, 'basis'>, { consents = [] }: Pick<Plan, 'consents'>): string => {
    const consent = consents.find(({ id }) => on?.kind === 'consent' && id === on.consentId);
    if (!consent) return on?.ref ?? '';
    const from = inSentence(say(consentGiverLabels[consent.from]));
    return t('basisOnConsent', { from, date: day(consent.givenOn ?? '') });
  };

  return { t, say, day, categories, receiver, unitOf, period, selected, basis };
}
