import { describe, expect, it } from '@jest/globals';
import { lanesOf, type TemplateStep } from './lanes.js';

const step = (code: string, sector: 'social' | 'guidance'): TemplateStep => ({
  code,
  kind: 'task',
  title: { da: code, en: code },
  owner: 'coordinator',
  contributors: [],
  forYoung: false,
  outcomes: [],
  ladder: 'default',
  rules: {},
  drawing: { sector, deadlines: [], after: [], conditional: false },
});

describe('a template as lanes', () => {
  it('keeps the template’s order in each lane, and leaves out lanes without steps', () => {
    const lanes = lanesOf([step('2', 'guidance'), step('1', 'social'), step('3', 'guidance')]);
    expect(lanes.map(({ sector, steps }) => [sector, steps.map(({ code }) => code)])).toEqual([
      ['social', ['1']],
      ['guidance', ['2', '3']],
    ]);
  });
});
