import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const api = fileURLToPath(new URL('../../apps/api/', import.meta.url));

/** Who of the API reads or writes before no wall, and why it cannot be done in the name of whoever asks. */
const withoutWall: Readonly<Record<string, string>> = {
  'app.module.ts': 'who asks is found before there is somebody to ask for',
  'auth/refusal-recorder.ts': 'what was refused is recorded whoever it was',
  'caseloads/caseloads.ts': 'how far a caseload is stands with the commands, which nobody reads',
  'checks/check-watch.ts': 'the machine room: counts over every municipality',
  'checks/checks-page.ts': 'administrators are told ids and codes about plans that are not theirs',
  'copies/copy-pages.ts': 'all that is held about somebody, after the plan’s own rule has been asked',
  'health/health.controller.ts': 'the machine room: how late the latest clock is',
  'operations/operations.controller.ts': 'the machine room: counts for administrators, who see no plan',
  'invitations/invitations.ts': 'an invitation is written by nobody but the system, and found by its hash',
  'invitations/login-codes.ts': 'a code is checked before anybody is known',
  'invitations/mail-logins.ts': 'whose address it is is found before anybody is known',
  'invitations/taking-up.ts': 'a link is opened before anybody is known',
  'invitations/tries.ts': 'who tries too often is counted before anybody is known',
  'keys/keys.controller.ts': 'the machine room: ids and ages of keys, for administrators, who see no plan',
  'looks/look-pages.ts': 'whoever controls looks reads them after the plan’s own rule has been asked',
  'looks/look-recorder.ts': 'a look is recorded before anything is shown, folded with what nobody else may read',
  'openings/access-review.ts': 'ids and counts for those who control, of plans that are not theirs',
  'organisation/agenda-renewal.ts': 'every agenda of a municipality is worked out anew',
  'persons/person-search.ts': 'that somebody has a running plan is told to whoever may start one',
  'plans/plan-pages.ts': 'whether a plan that is not shown exists at all, so that the attempt is recorded',
  'relay/relay.providers.ts': 'the relay carries on for everybody',
  'session/logins.ts': 'a login begins before anybody is known',
  'session/sessions.ts': 'logins are nobody’s to read',
  'stream/changed-plans.ts': 'whom a change concerns is found out before it is told',
  'templates/template-pages.ts': 'that somebody has a running plan is told to whoever may start one',
};

const sources = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && name !== 'parts.ts',
);

describe('the doors to the database', () => {
  it('are people’s, but for those who are named here with their reason', () => {
    const found = sources.filter((name) => /\bSYSTEM\b/.test(readFileSync(join(api, name), 'utf8')));
    expect(found.sort()).toEqual(Object.keys(withoutWall).sort());
  });

  it('are opened in one place each: nobody makes a connection of their own to read for somebody', () => {
    const made = sources.filter((name) =>
      /\bdatabaseOf\(|new pg\.(Pool|Client)\(/.test(readFileSync(join(api, name), 'utf8')),
    );
    expect(made.sort()).toEqual([
      'connect.ts',
      'openapi/unconnected.ts',
      'ops/ops-parts.ts',
      'relay/leadership.ts',
      'relay/passing.thread.ts',
      'stream/change-feed.ts',
    ]);
  });
});
