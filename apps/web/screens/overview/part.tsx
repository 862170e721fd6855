import { type ReactNode, useId } from 'react';
import { Empty, Failed, Loading } from '../../ui/states.js';
import styles from './overview.module.css';

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface PartProps<Data> {
  readonly title: string;
  readonly empty: string;
  /** Stands beside the title. */
  readonly actions?: ReactNode;
  readonly asked: Asked<Data>;
  readonly isEmpty: (data: Data) => boolean;
  readonly children: (data: Data) => ReactNode;
}

/** One part of the overview in its states: on its way, failed, empty, or there. */
export function Part<Data>({ title, empty, actions, asked, isEmpty, children }: PartProps<Data>) {
  const id = useId();
  const { data, error, refetch } = asked;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {data === undefined ? (
        error ? (
          <Failed error={error} again={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : isEmpty(data) ? (
        <Empty title={empty} />
      ) : (
        children(data)
      )}
    </section>
  );
}
