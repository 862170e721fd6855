import { refusals, sharingTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { InviteToPlan } from '../invitations/invite-to-plan.js';
import { AnswerConsentForm, WithdrawConsentForm } from './consent-answers.js';
import { ConsentForm } from './consent-form.js';
import { useRests } from './consents.js';
import { EndForm } from './end-forms.js';
import { GuardianForm } from './guardian-form.js';
import { ReferralForm } from './referral-form.js';
import type { SharingAct } from './sharing-search.js';
import { useSharingWords } from './words.js';

interface ActPanelProps {
  readonly plan: Plan;
  readonly act: SharingAct | undefined;
  readonly about: string | undefined;
  readonly onClose: () => void;
}

interface FormProps extends ActPanelProps {
  readonly act: SharingAct;
}

function Form({ plan, act, about, onClose }: FormProps) {
  const { unitOf } = useSharingWords();
  const rests = useRests(plan);
  const consent = plan.consents?.find(({ id }) => id === about);
  switch (act) {
    case 'ask-consent':
    case 'record-consent':
      return <ConsentForm key={act} plan={plan} isAsked={act === 'ask-consent'} onClose={onClose} />;
    case 'answer-consent':
      return consent && <AnswerConsentForm plan={plan} consent={consent} onClose={onClose} />;
    case 'withdraw-consent':
      return consent && <WithdrawConsentForm plan={plan} consent={consent} stops={rests(consent)} onClose={onClose} />;
    case 'open-referral':
      return <ReferralForm plan={plan} onClose={onClose} />;
    case 'admit-guardian':
      return plan.mayInvite ? <InviteToPlan plan={plan} /> : <GuardianForm plan={plan} onClose={onClose} />;
    default: {
      const part = [...(plan.shares ?? []), ...(plan.referrals ?? [])].find(({ id }) => id === about);
      const unit = part ? unitOf(part) : '';
      return about === undefined ? null : <EndForm plan={plan} act={act} id={about} unit={unit} onClose={onClose} />;
    }
  }
}

/** Whether the address names something that can be done now; otherwise why not. */
function buttonFor(plan: Plan, act: SharingAct, about: string | undefined) {
  const buttons = about === undefined ? plan.planActions : (plan.sharingActions[about] ?? []);
  return buttons.find(({ action }) => action === act);
}

/** The form of what was chosen, beside the page, or why it cannot be done now. */
export function ActPanel(props: ActPanelProps) {
  const { plan, act, about, onClose } = props;
  const t = useText(sharingTexts);
  const say = useSay();
  if (!act) return null;
  const button = buttonFor(plan, act, about);
  const code = button?.code;
  return (
    <Dialog isOpen isPanel title={t(`act-${act}`)} onClose={onClose}>
      {button?.allowed ? (
        <Form {...props} act={act} />
      ) : (
        <Notice kind="info" title={t('notNow')}>
          {code !== undefined && code in refusals && <p>{say(refusals[code as keyof typeof refusals].sentence)}</p>}
        </Notice>
      )}
    </Dialog>
  );
}
