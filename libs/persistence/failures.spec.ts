import { describe, expect, it } from '@jest/globals';
import { DatabaseAway, DatabaseFailure, failureOf, isTransient, isUniqueViolation } from './failures.js';

const driver = (fields: object): Error => Object.assign(new Error('Key (name)=(Hemmelig Hansen) exists'), fields);

describe('a driver’s error', () => {
  it.each([
    ['refused', { code: 'ECONNREFUSED' }],
    ['reset', { code: 'ECONNRESET' }],
    ['refused at every address', { errors: [driver({ code: 'ECONNREFUSED' })] }],
    ['ended by an administrator', { code: '57P01' }],
    ['starting up', { code: '57P03' }],
    ['lost', { code: '08006' }],
    ['full', { code: '53300' }],
    ['terminated', { message: 'Connection terminated unexpectedly' }],
    ['not queryable', { message: 'Client has encountered a connection error and is not queryable' }],
  ])('%s: the database is away', (_, fields) => {
    expect(failureOf(driver(fields))).toBeInstanceOf(DatabaseAway);
  });

  it('is told by codes, without the row’s values', () => {
    const failure = failureOf(driver({ code: '23505', constraint: 'person_cpr', table: 'person', detail: 'Hansen' }));
    expect(failure).toBeInstanceOf(DatabaseFailure);
    expect(JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })).not.toMatch(/Hansen/);
    expect(isUniqueViolation(failure, 'person_cpr')).toBe(true);
    expect(isUniqueViolation(failure, 'plan_pkey')).toBe(false);
  });

  it('of a race may be tried again', () => {
    expect(['40001', '40P01'].map((code) => isTransient(failureOf(driver({ code }))))).toEqual([true, true]);
    expect(isTransient(failureOf(driver({ code: '23505' })))).toBe(false);
  });

  it('that is not the database’s is handed on: a bug stays a bug', () => {
    const bug = new TypeError('x is undefined');
    expect(failureOf(bug)).toBe(bug);
    expect(failureOf('?')).toBeInstanceOf(Error);
  });
});
