import { type RefusalCode, refusals, type Text } from '#contracts';
import type { Api, Plan } from '../../../api/types.js';

export type PlanActionName = Api<'PlanActionName'>;

/** What one most often comes for stands first. */
const order: readonly PlanActionName[] = [
  'reopen',
  'add-step',
  'add-voice',
  'record-fact',
  'decide-cadence',
  'bind-role',
  'ask-consent',
  'record-consent',
  'share-parts',
  'open-referral',
  'admit-guardian',
  'change-lead',
  'offer-lead',
  'add-reference',
  'correct',
  'close',
];

/** About who is shown what, on whose word: done on a screen of its own. */
const onSharing = ['ask-consent', 'record-consent', 'share-parts', 'open-referral', 'admit-guardian'] as const;
export type OnSharing = (typeof onSharing)[number];

export const isOnSharing = (action: PlanActionName): action is OnSharing =>
  (onSharing as readonly PlanActionName[]).includes(action);

export interface Refused {
  readonly why: Text;
  readonly actions: readonly PlanActionName[];
}

export interface PlanMenu {
  readonly allowed: readonly PlanActionName[];
  /** The rest, once for each reason. */
  readonly refused: readonly Refused[];
}

/**
 * What the reader can do to the plan, and why not what they cannot. Nothing where nothing of it is theirs to do: an
 * outsider needs no list of what others may.
 */
export function menuOf({ planActions, status }: Pick<Plan, 'planActions' | 'status'>): PlanMenu | undefined {
  if (planActions.every(({ allowed, code }) => !allowed && code === 'not-allowed')) return undefined;
  const shown = planActions
    .filter(({ action }) => action !== 'reopen' || status === 'closed')
    .toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  const refused = Map.groupBy(
    shown.filter(({ allowed }) => !allowed),
    ({ code }) => code,
  );
  return {
    allowed: shown.filter(({ allowed }) => allowed).map(({ action }) => action),
    refused: [...refused].flatMap(([code, buttons]) =>
      code !== undefined && code in refusals
        ? [{ why: refusals[code as RefusalCode].sentence, actions: buttons.map(({ action }) => action) }]
        : [],
    ),
  };
}

/** Why this cannot be done now; nothing where it can. */
export const whyNot = ({ refused }: PlanMenu, action: PlanActionName): Text | undefined =>
  refused.find(({ actions }) => actions.includes(action))?.why;

export const isPlanAction = (action: string | undefined): action is PlanActionName =>
  order.some((known) => known === action);
