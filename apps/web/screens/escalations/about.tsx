import { escalationAnswerLabels, escalationClosedLabels, escalationTexts, stepKindLabels } from '#contracts';
import type { Api } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { DueDate } from '../../ui/due-date.js';
import { Link } from '../../ui/link.js';
import { PersonLine } from '../../ui/person-line.js';
import styles from './escalations.module.css';
import type { Raised } from './raised.js';
import type { RaisedWords } from './raised-words.js';

interface AboutProps {
  readonly row: Raised;
  readonly words: RaisedWords;
}

type Rung = Api<'LadderStepDto'>;

/** What became of asking somebody. */
function useEnd(): (rung: Rung) => string {
  const t = useText(escalationTexts);
  const say = useSay();
  return ({ status, answer, closedBecause }) => {
    if (status === 'open') return t('ladderOpen');
    const label = (code: string | null, labels: object) =>
      code !== null && code in labels ? labels[code as keyof typeof labels] : undefined;
    const known = label(answer, escalationAnswerLabels) ?? label(closedBecause, escalationClosedLabels);
    return known === undefined ? t('ladderClosed') : say(known);
  };
}

/** Who has been asked so far. */
function Ladder({ row, words }: AboutProps) {
  const t = useText(escalationTexts);
  const endOf = useEnd();
  const ladder = row.answering?.ladder ?? [];
  if (ladder.length === 0) return null;
  return (
    <section>
      <h3>{t('ladder')}</h3>
      <ol className={styles.list}>
        {ladder.map((rung) => (
          <li key={`${rung.round} ${rung.level}`} className={styles.line}>
            <span>{words.askedText(rung.level, rung.ownerUnit, rung.ownerMember)}</span>
            <span className={styles.small}>
              {words.short(rung.raisedOn)}, {endOf(rung)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Dates({ row }: { readonly row: Raised }) {
  const t = useText(escalationTexts);
  const dates = row.answering?.dates ?? [];
  if (dates.length === 0) return null;
  return (
    <section>
      <h3>{t('dates')}</h3>
      <ul className={styles.list}>
        {dates.map(({ kind, due, sentence, passed }) => (
          <li key={`${kind} ${due}`} className={styles.line}>
            {kind === 'limit' && <BasisMark kind="law" />}
            <DueDate date={due} sentence={sentence} isOverdue={passed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be said of a step whose words are not for this reader, and who knows them. */
function Wordless({ row, words }: AboutProps) {
  const t = useText(escalationTexts);
  const say = useSay();
  const step = row.answering?.wordless;
  if (!step) return null;
  const kind = say(stepKindLabels[step.kind]).toLowerCase();
  return (
    <section>
      <h3>{t('wordless')}</h3>
      <p>{t('wordlessKind', { kind, date: words.short(step.since ?? row.raisedOn) })}</p>
      <p>{t('wordlessAsk', { holder: words.holderNames(row) })}</p>
    </section>
  );
}

/** All there is to know before answering. */
export function About({ row, words }: AboutProps) {
  const t = useText(escalationTexts);
  return (
    <div className={styles.about}>
      <p className={styles.line}>
        <PersonLine {...(row.personName === undefined ? {} : { name: row.personName })} />
        <span>{words.holderText(row)}</span>
        <Link to="/plans/$planId" params={{ planId: row.planId }}>
          {t('toPlan')}
        </Link>
      </p>
      <section>
        <h3>{t('why')}</h3>
        <p>{words.whyText(row)}</p>
      </section>
      <Wordless row={row} words={words} />
      <Dates row={row} />
      <Ladder row={row} words={words} />
    </div>
  );
}
