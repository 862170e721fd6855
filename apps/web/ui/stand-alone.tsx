import type { ReactNode } from 'react';
import styles from './stand-alone.module.css';

/** A page without the shell: before anybody is signed in. */
export const StandAlone = (props: { readonly title: string; readonly text?: string; readonly children: ReactNode }) => (
  <main className={styles.page}>
    <h1>{props.title}</h1>
    {props.text !== undefined && <p>{props.text}</p>}
    <div>{props.children}</div>
  </main>
);
