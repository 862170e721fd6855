import { api } from '../../../api/client.js';
import type { Plan } from '../../../api/types.js';
import { bodyOf } from './plan-bodies.js';
import type { PlanFormAction, Values } from './plan-forms.js';

/** Sends one action on a plan to the API. */
export function sendPlanAct(action: PlanFormAction, plan: Plan, values: Values, key: string) {
  const params = { path: { planId: plan.id }, header: { 'Idempotency-Key': key } };
  switch (action) {
    case 'add-step':
      return api.POST('/api/v1/plans/{planId}/steps', { params, body: bodyOf(action, plan, values) });
    case 'record-fact':
      return api.POST('/api/v1/plans/{planId}/facts', { params, body: bodyOf(action, plan, values) });
    case 'add-voice':
      return api.POST('/api/v1/plans/{planId}/voice', { params, body: bodyOf(action, plan, values) });
    case 'decide-cadence':
      return api.POST('/api/v1/plans/{planId}/cadence', { params, body: bodyOf(action, plan, values) });
    case 'bind-role':
      return api.POST('/api/v1/plans/{planId}/circle', { params, body: bodyOf(action, plan, values) });
    case 'change-lead':
      return api.POST('/api/v1/plans/{planId}/lead', { params, body: bodyOf(action, plan, values) });
    case 'add-reference':
      return api.POST('/api/v1/plans/{planId}/references', { params, body: bodyOf(action, plan, values) });
    case 'correct':
      return api.POST('/api/v1/plans/{planId}/corrections', { params, body: bodyOf(action, plan, values) });
    case 'close':
      return api.POST('/api/v1/plans/{planId}/close', { params, body: bodyOf(action, plan, values) });
    case 'reopen':
      return api.POST('/api/v1/plans/{planId}/reopen', { params, body: bodyOf(action, plan, values) });
  }
}
