import { refusals, sharingTexts } from '#contracts';
import type { Api, Plan } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import css from './sharing.module.css';
import { buttonsOf } from './sharing-facts.js';
import type { SharingAct } from './sharing-search.js';

export type Act = Api<'SharingActionName'>;
export type PlanAct = Extract<
  Api<'PlanActionName'>,
  'ask-consent' | 'record-consent' | 'share-parts' | 'open-referral' | 'admit-guardian'
>;

/** What is so by itself: nobody asks why what has ended cannot be ended, or what is answered be answered. */
const plainly: readonly string[] = [
  'not-allowed',
  'consent-not-asked',
  'consent-not-given',
  'share-over',
  'referral-over',
  'unknown-guardian',
];

interface Why {
  readonly action: Act | PlanAct;
  readonly code?: string;
}

/** Why not, once for each act; nothing where it is plain. */
function WhyNot({ refused }: { readonly refused: readonly Why[] }) {
  const t = useText(sharingTexts);
  const say = useSay();
  const told = refused.flatMap(({ action, code }) =>
    code !== undefined && code in refusals && !plainly.includes(code)
      ? [{ action, why: refusals[code as keyof typeof refusals].sentence }]
      : [],
  );
  return told.map(({ action, why }) => (
    <p key={action} className={css.whyNot}>
      {t('notNowWhy', { act: t(`act-${action}`), why: say(why) })}
    </p>
  ));
}

interface ItemActsProps {
  readonly plan: Plan;
  readonly id: string;
  /** What it is done to, for those who hear the buttons one by one. */
  readonly name: string;
  readonly onAct: (act: Act, id: string) => void;
}

/** What may be done to one consent, share, referral or guardian; what may not says why. */
export function ItemActs({ plan, id, name, onAct }: ItemActsProps) {
  const t = useText(sharingTexts);
  const buttons = buttonsOf(plan, id);
  const allowed = buttons.filter((button) => button.allowed);
  return (
    <>
      {allowed.length > 0 && (
        <div className={css.buttons}>
          {allowed.map(({ action }) => (
            <Button
              key={action}
              aria-label={t('actNamed', { act: t(`act-${action}`), what: name })}
              onPress={() => onAct(action, id)}
            >
              {t(`act-${action}`)}
            </Button>
          ))}
        </div>
      )}
      <WhyNot refused={buttons.filter((button) => !button.allowed)} />
    </>
  );
}

interface PlanActsProps {
  readonly plan: Plan;
  readonly actions: readonly PlanAct[];
  readonly isPrimary?: boolean;
  readonly onAct: (act: PlanAct) => void;
}

/** What may be begun in one part of the screen. */
export function PlanActs({ plan, actions, isPrimary = false, onAct }: PlanActsProps) {
  const t = useText(sharingTexts);
  const of = actions.flatMap((action) => plan.planActions.find((button) => button.action === action) ?? []);
  const allowed = of.filter((button) => button.allowed);
  return (
    <>
      {allowed.length > 0 && (
        <div className={css.buttons}>
          {allowed.map(({ action }, index) => (
            <Button
              key={action}
              variant={isPrimary && index === 0 ? 'primary' : 'secondary'}
              onPress={() => onAct(action as PlanAct)}
            >
              {t(`act-${action as PlanAct}`)}
            </Button>
          ))}
        </div>
      )}
      <WhyNot refused={of.filter((button) => !button.allowed) as Why[]} />
    </>
  );
}

export type Go = (act: SharingAct, about?: string) => void;
