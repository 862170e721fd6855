import { describe, expect, it } from '@jest/globals';
import { refusals } from '#contracts';
import type { Api } from '../../../api/types.js';
import { isPlanAction, menuOf, whyNot } from './plan-menu.js';

type Button = Api<'PlanButtonDto'>;

const may = (action: Button['action']): Button => ({ action, allowed: true });
const mayNot = (action: Button['action'], code: string): Button => ({ action, allowed: false, code });

describe('what can be done to a plan', () => {
  it('stands in the order in which one comes for it, without opening what is open', () => {
    const planActions = [may('close'), mayNot('reopen', 'plan-not-closed'), may('add-step')];
    expect(menuOf({ planActions, status: 'running' })).toEqual({ allowed: ['add-step', 'close'], refused: [] });
  });

  it('says once why not for all that has the same reason', () => {
    const planActions = [may('reopen'), mayNot('add-step', 'plan-closed'), mayNot('close', 'plan-closed')];
    const menu = menuOf({ planActions, status: 'closed' });
    expect(menu).toEqual({
      allowed: ['reopen'],
      refused: [{ why: refusals['plan-closed'].sentence, actions: ['add-step', 'close'] }],
    });
    expect(menu && whyNot(menu, 'close')).toBe(refusals['plan-closed'].sentence);
    expect(menu && whyNot(menu, 'reopen')).toBeUndefined();
  });

  it('is nothing where none of it is the reader’s to do', () => {
    const planActions = [mayNot('add-step', 'not-allowed'), mayNot('close', 'not-allowed')];
    expect(menuOf({ planActions, status: 'running' })).toBeUndefined();
  });

  it('knows its actions when an address names one', () => {
    expect(['close', 'delete', undefined].map(isPlanAction)).toEqual([true, false, false]);
  });
});
