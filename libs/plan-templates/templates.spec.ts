import { describe, expect, it } from '@jest/globals';
import { rungLabels } from '#contracts';
import { catalogue } from './catalogue.js';
import type { StepTemplate, Template } from './schema.js';
import { t1 } from './t1.js';
import { t2 } from './t2.js';
import { t6 } from './t6.js';

const codesWhere = ({ steps }: Template, holds: (step: StepTemplate) => boolean): string[] =>
  steps.filter(holds).map(({ code }) => code);

describe('the templates as their tables write them', () => {
  it('have these steps', () => {
    expect(codesWhere(t1, () => true).join(' ')).toBe('1 2 3 4 5 6 7 8 9 9b 10 11 12 13 14 14b 15 16 17 18');
    expect(codesWhere(t2, () => true).join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14');
    expect(codesWhere(t6, () => true).join(' ')).toBe('1 2 3 4 5 6 6b 7 8 9');
  });

  it('have dates set by law on these steps and no others', () => {
    const withLimit = (step: StepTemplate): boolean => step.deadlines.some(({ kind }) => kind === 'limit');
    expect(codesWhere(t1, withLimit)).toEqual(['7', '10', '12']);
    expect(codesWhere(t2, withLimit)).toEqual(['8', '10']);
    expect(codesWhere(t6, withLimit)).toEqual(['2', '6', '6b', '8', '9']);
  });

  it('repeat these steps', () => {
    const repeats = (step: StepTemplate): boolean => step.repeats !== undefined;
    expect(codesWhere(t1, repeats).join(' ')).toBe('3 4 5 7 9 9b 10 11 12 13 14 14b 17');
    expect(codesWhere(t2, repeats)).toEqual(['4', '6']);
    expect(codesWhere(t6, repeats)).toEqual([]);
  });

  it('refuse these steps until others are done', () => {
    const required = (step: StepTemplate): boolean => step.after.some(({ strength }) => strength === 'required');
    expect(codesWhere(t1, required)).toEqual(['2', '9', '9b', '11', '14b']);
    expect(codesWhere(t2, required)).toEqual(['10', '12', '13']);
    expect(codesWhere(t6, required)).toEqual(['2', '3', '5', '6', '7', '8', '9']);
  });

  it('show the young person what they take part in, and nothing of a notification of concern', () => {
    const forYoung = (step: StepTemplate): boolean => step.forYoung;
    expect(codesWhere(t1, forYoung).join(' ')).toBe('2 3 5 7 8 10 11 12 13 14b 15 16 17 18');
    expect(codesWhere(t2, forYoung).join(' ')).toBe('3 4 5 6 7 8 9 10 11 12 13 14');
    expect(codesWhere(t6, forYoung)).toEqual([]);
  });

  it('climb ladders whose every level has a name', () => {
    const ladders = catalogue.all().flatMap((template) => Object.values(template.ladders));
    for (const { rungs } of ladders) {
      for (const rung of rungs) expect(rungLabels).toHaveProperty('code' in rung ? rung.code : rung.level);
    }
    expect(codesWhere(t1, ({ ladder }) => ladder !== 'default')).toEqual(['1', '12']);
    expect(codesWhere(t2, ({ ladder }) => ladder !== 'default')).toEqual(['10']);
    expect(codesWhere(t6, ({ ladder }) => ladder !== 'default')).toEqual(['2']);
  });

  it('ask a passed date of the next leader at these distances', () => {
    const distances = (template: Template, ladder: string) => {
      const { rungs } = template.ladders[ladder] ?? { rungs: [] };
      return rungs.flatMap((rung) => ('after' in rung ? [[rung.level, rung.after.limit, rung.after.target]] : []));
    };
    const day = { days: 1 };
    const wd = (workingDays: number) => ({ workingDays });
    const overdue = ['overdue', day, day];
    const top = [
      ['department-head', wd(10), wd(10)],
      ['director', wd(20), wd(20)],
    ];
    expect(distances(t1, 'default')).toEqual([overdue, ['team-leader', wd(3), wd(5)], ...top]);
    expect(distances(t2, 'safety')).toEqual([overdue, ['team-leader', day, day], ...top]);
    expect(distances(t1, 'start-up')).toEqual([
      overdue,
      ['department-head', wd(3), wd(5)],
      ['director', wd(20), wd(20)],
    ]);
    expect(distances(t1, 'year-count')).toEqual([overdue, ['team-leader', day, wd(5)], ...top]);
  });
});
