import { placeTexts, planActionTexts } from '#contracts';
import type { Plan } from '../../../api/types.js';
import { useSay, useText } from '../../../app/language.js';
import { Dialog } from '../../../ui/dialog.js';
import { Menu } from '../../../ui/menu.js';
import { Notice } from '../../../ui/notice.js';
import { PlanActForm } from './plan-act-form.js';
import { isPlanFormAction } from './plan-forms.js';
import { isOnSharing, isPlanAction, menuOf, type PlanActionName, whyNot } from './plan-menu.js';

interface PlanMenuProps {
  readonly plan: Plan;
  readonly onAct: (action: PlanActionName) => void;
}

/** What can be done to the plan as a whole, behind one button; what cannot stands under its reason. */
export function PlanActsMenu({ plan, onAct }: PlanMenuProps) {
  const t = useText(planActionTexts);
  const say = useSay();
  const menu = menuOf(plan);
  if (!menu) return null;
  const sharing = menu.allowed.filter(isOnSharing);
  const items = (actions: readonly PlanActionName[]) => actions.map((id) => ({ id, label: t(`act-${id}`) }));
  return (
    <Menu
      variant="secondary"
      label={t('menu')}
      ariaLabel={t('menuName')}
      items={items(menu.allowed.filter((action) => !isOnSharing(action)))}
      sections={[
        ...(sharing.length > 0 ? [{ note: say(placeTexts.sharing), items: items(sharing) }] : []),
        ...menu.refused.map(({ why, actions }) => ({ note: t('refused', { why: say(why) }), items: items(actions) })),
      ]}
      onAction={(id) => onAct(id as PlanActionName)}
    />
  );
}

interface PlanActPanelProps {
  readonly plan: Plan;
  /** As the address says it. */
  readonly action: string | undefined;
  readonly onClose: () => void;
}

/** The form of what was chosen, or why it cannot be done now. */
export function PlanActPanel({ plan, action, onClose }: PlanActPanelProps) {
  const t = useText(planActionTexts);
  const say = useSay();
  const menu = menuOf(plan);
  if (!isPlanAction(action) || !menu) return null;
  const why = whyNot(menu, action);
  const isForm = menu.allowed.includes(action) && isPlanFormAction(action);
  return (
    <Dialog isOpen isPanel title={t(`act-${action}`)} onClose={onClose}>
      {isForm ? (
        <PlanActForm key={action} action={action} plan={plan} onClose={onClose} />
      ) : (
        <Notice kind="info" title={t('notNow')}>
          {why && <p>{say(why)}</p>}
        </Notice>
      )}
    </Dialog>
  );
}
