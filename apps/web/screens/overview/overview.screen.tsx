import { placeTexts } from '#contracts';
import { useSay } from '../../app/language.js';
import { Page } from '../../ui/page.js';
import { Absences } from './absences.js';
import { Handovers } from './handovers.js';
import { Load } from './load.js';
import { Overdue } from './overdue.js';
import styles from './overview.module.css';
import { Limits, Undecided } from './risk.js';

/** What a leader is answerable for, in one place: each part leads to where it is done. */
export function OverviewScreen() {
  const say = useSay();
  return (
    <Page isWide title={say(placeTexts.overview)}>
      <div className={styles.parts}>
        <Limits />
        <Overdue />
        <Handovers />
        <Undecided />
        <div className={styles.whole}>
          <Load />
        </div>
        <Absences />
      </div>
    </Page>
  );
}
