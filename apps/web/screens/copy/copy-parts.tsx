import type { ReactNode } from 'react';
import { copyTexts } from '#contracts';
import { useText } from '../../app/language.js';
import css from './copy.module.css';
import { Gapped } from './gapped.js';

/** One part of the copy, by which the contents list leads to it. */
export const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);

interface Line {
  readonly key: string;
  /** When, who. */
  readonly head: string;
  readonly title?: string | undefined;
  readonly texts?: readonly (string | undefined)[];
}

/** Lines under a heading of their own; that there are none is said. */
export function Lines({ title, lines }: { readonly title?: string; readonly lines: readonly Line[] }) {
  const t = useText(copyTexts);
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      {lines.length === 0 && <p className={css.soft}>{t('nothing')}</p>}
      <ul className={css.list}>
        {lines.map(({ key, head, title: what, texts = [] }) => (
          <li key={key}>
            <p className={css.soft}>{head}</p>
            {what !== undefined && (
              <p>
                <Gapped text={what} />
              </p>
            )}
            {texts.flatMap((text) =>
              text === undefined
                ? []
                : [
                    <p key={text} className={css.text}>
                      <Gapped text={text} />
                    </p>,
                  ],
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is held, by its name. */
export const Pairs = ({
  pairs,
}: {
  readonly pairs: readonly (readonly [name: string, value: string | undefined])[];
}) => (
  <dl className={css.pairs}>
    {pairs.flatMap(([name, value]) =>
      value === undefined || value === ''
        ? []
        : [
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Gapped text={value} />
              </dd>
            </div>,
          ],
    )}
  </dl>
);
