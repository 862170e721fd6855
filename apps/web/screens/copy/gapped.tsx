import { createContext, useContext } from 'react';
import { copyTexts, cutAtGaps } from '#contracts';
import { useText } from '../../app/language.js';
import css from './copy.module.css';

/** Whether the reasons of the gaps stand on the same page. */
export const GapsLead = createContext(true);

function Gap({ n }: { readonly n: number }) {
  const t = useText(copyTexts);
  const leads = useContext(GapsLead);
  const mark = <mark className={css.gap}>{t('gap', { n })}</mark>;
  return leads ? <a href={`#left-out-${n}`}>{mark}</a> : mark;
}

/** A text with its gaps marked, each leading to its reason. */
export const Gapped = ({ text }: { readonly text: string }) =>
  cutAtGaps(text)
    .map((part, place) => ({ part, place }))
    .map(({ part, place }) =>
      typeof part === 'number' ? <Gap key={place} n={part} /> : <span key={place}>{part}</span>,
    );
