import { escalationTexts } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { ReviewedOpening } from '../openings/reviewed-opening.js';
import { About } from './about.js';
import { AnswerForm } from './answer-form.js';
import { answersOf, type Raised } from './raised.js';
import type { RaisedWords } from './raised-words.js';

interface AnswerPanelProps {
  /** Absent where it is not, or no longer, in the list. */
  readonly row: Raised | undefined;
  readonly words: RaisedWords;
  readonly onClose: () => void;
}

function Content({ row, words, onClose }: AnswerPanelProps & { readonly row: Raised }) {
  const t = useText(escalationTexts);
  const say = useSay();
  const answers = answersOf(row);
  const why = answers.find(({ allowed }) => !allowed)?.why;
  const answered = () => {
    toast({ text: t('answered', { title: words.titleOf(row) }) });
    onClose();
  };
  if (row.subjectKind === 'opening') {
    return <ReviewedOpening planId={row.planId} openingId={row.subjectId} onDone={onClose} />;
  }
  return (
    <>
      <About row={row} words={words} />
      {answers.some(({ allowed }) => allowed) ? (
        <AnswerForm row={row} words={words} onDone={answered} />
      ) : (
        <Notice kind="info" title={t('cannotAnswer')}>
          {why && say(why)}
        </Notice>
      )}
    </>
  );
}

/** One of them with its story and the four answers, beside the list. */
export function AnswerPanel(props: AnswerPanelProps) {
  const t = useText(escalationTexts);
  const { row, words, onClose } = props;
  return (
    <Dialog isPanel isOpen onClose={onClose} title={row ? words.titleOf(row) : t('isGone')}>
      {row ? <Content {...props} row={row} /> : <Notice kind="info">{t('isGoneWhy')}</Notice>}
    </Dialog>
  );
}
