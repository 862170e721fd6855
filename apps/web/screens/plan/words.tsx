import { ownWords, planTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Disclosure } from '../../ui/disclosure.js';
import css from './plan.module.css';

/** How many stand there at once; the older ones are one press away. */
const SHOWN = 4;

interface Line {
  readonly id: string;
  readonly text: string;
  readonly on: string;
  /** The young person's own words. */
  readonly isQuote?: true;
  readonly mark?: string;
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <ul className={css.plainList}>
      {lines.map(({ id, text, on, isQuote, mark }) => (
        <li key={id}>
          {isQuote ? <q>{say(ownWords(text))}</q> : <span>{say(ownWords(text))}</span>}
          <span className={css.meta}>
            {mark && <strong>{mark}</strong>}
            {dayText(on, language, 'short')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The newest few, and the rest where one asks for it. */
function Newest({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const t = useText(planTexts);
  if (lines.length === 0) return null;
  const newest = lines.toReversed();
  return (
    <section className={css.card}>
      <h2>{title}</h2>
      <Lines lines={newest.slice(0, SHOWN)} />
      {newest.length > SHOWN && (
        <Disclosure title={t('earlier', { n: newest.length - SHOWN })}>
          <Lines lines={newest.slice(SHOWN)} />
        </Disclosure>
      )}
    </section>
  );
}

/** What the young person has said, and what was agreed. */
export function Words({ plan }: { readonly plan: Plan }) {
  const t = useText(planTexts);
  const voices = (plan.voices ?? []).map(({ at, text, kind }): Line => {
    const mark = kind === 'disagreement' ? { mark: t('disagreement') } : {};
    return { id: at, text, on: at.slice(0, 10), isQuote: true, ...mark };
  });
  const agreements = (plan.agreements ?? []).map(
    ({ id, on, text }, index): Line => ({ id: id ?? `${on} ${index}`, text, on }),
  );
  return (
    <>
      <Newest title={t('voices')} lines={voices} />
      <Newest title={t('agreements')} lines={agreements} />
    </>
  );
}
