import { describe, expect, it } from '@jest/globals';
import { type AuditEntry, auditRow } from './entries.js';

const member = { kind: 'member', member: 'm-1', unit: 'u-1' } as const;
const place = { municipality: '0265', plan: 'p-1', person: 'y-1' };

describe('an audit entry', () => {
  it.each<[AuditEntry, object]>([
    [
      { kind: 'command-done', actor: member, ...place, command: 'AddVoice', version: 7 },
      { command: 'AddVoice', version: 7 },
    ],
    [
      { kind: 'command-refused', actor: member, ...place, command: 'AddVoice', code: 'not-allowed' },
      { command: 'AddVoice', code: 'not-allowed' },
    ],
    [
      { kind: 'read', actor: member, ...place, what: 'plan', purpose: 'casework' },
      { what: 'plan', purpose: 'casework' },
    ],
    [
      { kind: 'read', actor: member, municipality: '0265', what: 'inbox', purpose: 'casework', count: 3 },
      { what: 'inbox', purpose: 'casework', count: 3 },
    ],
    [
      { kind: 'read-refused', actor: member, ...place, what: 'plan', code: 'not-allowed' },
      { what: 'plan', code: 'not-allowed' },
    ],
    [{ kind: 'login-refused', actor: { kind: 'unknown' }, code: 'token-invalid' }, { code: 'token-invalid' }],
    [{ kind: 'login', actor: member, municipality: '0265', assurance: 'low' }, { assurance: 'low' }],
    [
      {
        kind: 'invitation',
        actor: member,
        municipality: '0265',
        did: 'made',
        invitation: 'i-1',
        invitee: 'guardian',
        proof: 'code',
        plan: 'p-1',
      },
      { did: 'made', invitation: 'i-1', invitee: 'guardian', proof: 'code' },
    ],
    [
      { kind: 'invitation-refused', actor: member, municipality: '0265', code: 'not-allowed', plan: 'p-1' },
      { code: 'not-allowed' },
    ],
    [
      {
        kind: 'restored',
        actor: { kind: 'system' },
        municipality: '0265',
        madeAt: '2026-11-22T04:00:00.000Z',
        plans: 7,
      },
      { madeAt: '2026-11-22T04:00:00.000Z', plans: 7 },
    ],
    [{ kind: 'logout', actor: member, municipality: '0265' }, {}],
    [{ kind: 'key-rotated', actor: { kind: 'system' }, municipality: '0265', key: '0265-1' }, { key: '0265-1' }],
    [{ kind: 'key-destroyed', actor: { kind: 'system' }, municipality: '0265', plan: 'p-1' }, {}],
    [
      { kind: 'clock-wound', actor: member, municipality: '0265', fromOffsetMs: 0, toOffsetMs: 5 },
      { fromOffsetMs: 0, toOffsetMs: 5 },
    ],
    [
      { kind: 'clock-refused', actor: member, municipality: '0265', code: 'clock-not-training' },
      { code: 'clock-not-training' },
    ],
    [
      {
        kind: 'organisation-changed',
        actor: member,
        municipality: '0265',
        change: 'MoveUnit',
        unit: 'u-1',
        parent: 'u-2',
      },
      { change: 'MoveUnit', unit: 'u-1', parent: 'u-2' },
    ],
    [
      { kind: 'organisation-refused', actor: member, municipality: '0265', change: 'MoveUnit', code: 'not-allowed' },
      { change: 'MoveUnit', code: 'not-allowed' },
    ],
  ])('%j keeps exactly its fields', (entry, data) => {
    expect(auditRow(entry).data).toEqual(data);
    expect(auditRow(entry)).toMatchObject({ kind: entry.kind, actor_kind: entry.actor.kind });
  });

  it('lets nothing through that is not in the union', () => {
    const smuggled = {
      kind: 'login-refused',
      actor: { kind: 'unknown', name: 'Hansen' },
      code: 'token-invalid',
      name: 'Hansen',
    };
    expect(JSON.stringify(auditRow(smuggled as unknown as AuditEntry))).not.toContain('Hansen');
  });

  it('of a young person is about that person', () => {
    const entry: AuditEntry = {
      kind: 'read',
      actor: { kind: 'young-person', person: 'y-1' },
      municipality: '0265',
      what: 'plan',
      purpose: 'own',
    };
    expect(auditRow(entry)).toMatchObject({ person_id: 'y-1', member_id: null, unit_id: null });
  });
});
