import type { PlanEvent } from './events.js';

/** Names a rung's event uniquely within its plan: subject (with occurrence), round and level. Null: not a rung. */
export function rungKey(event: PlanEvent): string | null {
  switch (event.type) {
    case 'RungPassed':
      return `${event.subject.kind === 'step' ? event.subject.stepId : event.subject.handoverId}~r${event.round}~${event.level}`;
    case 'EscalationRaised':
      return event.escalation.id;
    case 'DeadlinePassed':
      return `${event.stepId}~r${event.round}~passed-${event.kind}${event.index}~${event.due}`;
    default:
      return null;
  }
}
