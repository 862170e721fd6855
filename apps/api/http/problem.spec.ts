import { describe, expect, it } from '@jest/globals';
import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { refusalCodes, refusals } from '#contracts';
import { CursorInvalid, DatabaseAway } from '#persistence';
import { internalProblem, problemOf } from './problem.js';
import { refusalOfError } from './refusal-of-error.js';
import { refuse } from './refused.js';

describe('a problem', () => {
  it.each(refusalCodes)('of %s has its status, its sentence in both languages and a title in one', (code) => {
    const problem = problemOf({ code }, {}, { language: 'en', requestId: 'r' });
    expect(problem).toEqual({
      type: `urn:samspor:problem:${code}`,
      title: refusals[code].sentence.en,
      status: refusals[code].status,
      code,
      sentence: refusals[code].sentence,
      requestId: 'r',
    });
  });

  it('tells what would be right, field by field, in the language asked for', () => {
    const errors = [{ field: 'due', expected: { da: 'en dato', en: 'a date' } }];
    const problem = problemOf({ code: 'body-invalid' }, { errors }, { language: 'da' });
    expect(problem).toMatchObject({ detail: 'due: en dato', errors: [{ field: 'due', expected: 'en dato' }] });
  });

  it('tells what the refusal is about, how it stands, and what is possible instead', () => {
    const refusal = { code: 'step-already-done', detail: { stepId: 'T1.7.1' } } as const;
    const extras = { state: { status: 'done' }, allowed: ['reopen'], version: 7 };
    const told = { about: refusal.detail, ...extras };
    expect(problemOf(refusal, extras, { language: 'da' })).toMatchObject(told);
  });

  it('shows nothing of a bug', () => {
    expect(Object.keys(internalProblem({ language: 'en' })).sort()).toEqual([
      'code',
      'sentence',
      'status',
      'title',
      'type',
    ]);
  });
});

describe('what an error means', () => {
  it.each([
    [refuse('plan-closed'), 'plan-closed'],
    [new DatabaseAway(), 'database-away'],
    [new CursorInvalid(), 'cursor-invalid'],
    [new NotFoundException(), 'not-found'],
    [new PayloadTooLargeException(), 'body-too-large'],
    [Object.assign(new Error('parser'), { statusCode: 415 }), 'media-type'],
    [Object.assign(new Error('limit'), { statusCode: 429 }), 'too-many-requests'],
    [Object.assign(new Error('teapot'), { statusCode: 418 }), 'body-invalid'],
  ])('%s is %s', (error, code) => {
    expect(refusalOfError(error)?.refusal.code).toBe(code);
  });

  it('is a bug otherwise', () => {
    expect(refusalOfError(new TypeError('x is undefined'))).toBeUndefined();
    expect(refusalOfError(Object.assign(new Error('upstream'), { statusCode: 502 }))).toBeUndefined();
    expect(refusalOfError('a string')).toBeUndefined();
  });

  it('asks to come back where it is only for now', () => {
    expect(refusalOfError(new DatabaseAway())?.extras.retryAfter).toBe(2);
  });
});
