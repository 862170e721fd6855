import { useQuery } from '@tanstack/react-query';
import { completeTexts, refusals } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api, WorkItem } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { CompleteForm } from '../../steps/complete-form.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { Failed, Loading } from '../../ui/states.js';
import styles from './my-work.module.css';

/** Why it cannot be finished now, as the plan itself says. */
function NotNow({ code }: { readonly code: string | undefined }) {
  const t = useText(completeTexts);
  const say = useSay();
  const known =
    code !== undefined && code in refusals ? refusals[code as keyof typeof refusals].sentence : completeTexts.stepGone;
  return (
    <Notice kind="info" title={t('notAllowed')}>
      {say(known)}
    </Notice>
  );
}

interface PanelProps {
  readonly item: WorkItem;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: (done: Api<'UndoableDoneDto'>) => void;
}

function Content({ item, onClose, onDone }: PanelProps) {
  const plan = useQuery({
    queryKey: keys.plan(item.planId),
    queryFn: () => answerOf(api.GET('/api/v1/plans/{planId}', { params: { path: { planId: item.planId } } })),
  });
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  const step = plan.data.steps?.find(({ id }) => id === item.itemId);
  const button = plan.data.actions[item.itemId]?.find(({ action }) => action === 'complete');
  if (!step || !button?.allowed) return <NotNow code={button?.code} />;
  return <CompleteForm step={step} plan={plan.data} onDone={onDone} onClose={onClose} />;
}

/** Completing a step in one place: what came of it, when, and what was agreed. */
export function CompletePanel(props: PanelProps) {
  const { item, title, onClose } = props;
  return (
    <Dialog isPanel isOpen onClose={onClose} title={title}>
      {item.personName !== undefined && <p className={styles.person}>{item.personName}</p>}
      <Content {...props} />
    </Dialog>
  );
}
