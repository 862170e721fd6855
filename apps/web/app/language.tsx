import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Counted, Language, Text, Texts } from '#contracts';
import { tellClient } from '../api/client.js';
import { type Fillings, said, sayer } from './say.js';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
const storedAs = 'samspor.language';

const isLanguage = (value: unknown): value is Language => value === 'da' || value === 'en';

function firstLanguage(): Language {
  const chosen = localStorage.getItem(storedAs);
  if (isLanguage(chosen)) return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'da';
}

interface Chosen {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<Chosen>({ language: 'da', setLanguage: () => undefined });

function apply(language: Language): void {
  document.documentElement.lang = language;
  tellClient({ language });
}

/** Danish unless somebody's browser or choice says English; the choice stays on this device. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState(() => {
    const first = firstLanguage();
    apply(first);
    return first;
  });
  const chosen = useMemo<Chosen>(
    () => ({
      language,
      setLanguage: (next) => {
        localStorage.setItem(storedAs, next);
        apply(next);
        choose(next);
      },
    }),
    [language],
  );
  return (
    <Context value={chosen}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </Context>
  );
}

export const useLanguage = (): Chosen => useContext(Context);

/** Says a screen's texts: `const t = useText(myWorkTexts); t('title')`. */
export function useText<T extends Texts>(texts: T): (key: keyof T & string, fillings?: Fillings) => string {
  const { language } = useLanguage();
  return useMemo(() => sayer(language, texts), [language, texts]);
}

/** Says a text that came with the data or from a table of labels: `say(item.title)`. */
export function useSay(): (text: Text | Counted, fillings?: Fillings) => string {
  const { language } = useLanguage();
  return useMemo(() => (text, fillings) => said(language, text, fillings), [language]);
}
