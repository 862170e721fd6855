import { zone } from '#contracts';
import { api } from '../api/client.js';
import { instantIn } from './danish-time.js';
import type { FormAction, StepValues } from './step-forms.js';

interface Target {
  readonly planId: string;
  readonly stepId: string;
}

const filled = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as T;

/** Sends one action on a step to the API. */
export function sendAct(action: FormAction, target: Target, values: StepValues, key: string) {
  const params = { path: target, header: { 'Idempotency-Key': key } };
  const { reason = '' } = values;
  switch (action) {
    case 'claim':
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/claim', { params, body: {} });
    case 'assign':
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/assign', {
        params,
        body: { member: values.member ?? '' },
      });
    case 'schedule': {
      const { on = '', time = '', place } = values;
      const body = { at: instantIn(on, time, zone), ...filled({ place }) };
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/schedule', { params, body });
    }
    case 'skip':
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/skip', { params, body: { reason } });
    case 'reopen':
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/reopen', { params, body: filled({ reason }) });
    case 'set-deadline': {
      const body = { due: values.due ?? '', reason };
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/set-deadline', { params, body });
    }
    case 'record-exceeded': {
      const body = { reason, citizenTold: values.citizenTold === 'yes' };
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/record-exceeded', { params, body });
    }
    case 'pause':
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/pause', { params, body: { reason } });
    case 'resume':
      return api.POST('/api/v1/plans/{planId}/steps/{stepId}/resume', { params, body: {} });
  }
}
