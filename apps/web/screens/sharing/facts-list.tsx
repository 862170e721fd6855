import { Fragment, type ReactNode } from 'react';
import css from './sharing.module.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** What is known about one thing, each under its name; what there is none of is left out. */
export const FactsList = ({ facts }: { readonly facts: readonly (Fact | undefined | false)[] }) => (
  <dl className={css.facts}>
    {facts
      .filter((fact) => typeof fact === 'object')
      .map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);
