import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, type AuditEntry, type ReadWhat, writeAudit } from '#audit';
import { type OrganisationChange, organisationChanges, type RefusalCode } from '#contracts';
import type { MunicipalityAction, PrivacyActor } from '#privacy';
import { type Database, SYSTEM } from '../parts.js';

/** One attempt that libs/privacy refused. */
export interface RefusedAttempt {
  readonly actor: PrivacyActor;
  readonly action: MunicipalityAction;
  readonly code: RefusalCode;
  readonly requestId: string;
}

const whatOf: Readonly<
  Record<Exclude<MunicipalityAction, 'StartPlan' | 'wind-clock' | 'move-caseload' | OrganisationChange>, ReadWhat>
> = {
  'preview-plan': 'preview',
  'search-persons': 'person-search',
  'list-plans': 'plans',
  'read-units': 'units',
  'read-members': 'members',
  'read-templates': 'templates',
  'read-inbox': 'inbox',
  'read-escalations': 'escalations',
  'read-risk': 'risk',
  'read-overdue': 'overdue',
  'read-load': 'load',
  'read-handovers': 'handovers',
  'read-absences': 'absences',
  'read-checks': 'checks',
  'read-clock': 'clock',
  'read-closing-days': 'closing-days',
  'read-operations': 'operations',
  'read-access-review': 'access-review',
  'read-keys': 'keys',
  'read-action-table': 'action-table',
  'invite-member': 'invitations',
  'read-stream': 'stream',
  'use-codec': 'codec',
};

export const auditActorOf = (actor: PrivacyActor): AuditActor => {
  if (actor.kind === 'member') return { kind: 'member', member: actor.member };
  if (actor.kind === 'guardian') return { kind: 'guardian', guardian: actor.guardian };
  return { kind: 'young-person', person: actor.person };
};

const isOrganisationChange = (action: MunicipalityAction): action is OrganisationChange =>
  (organisationChanges as readonly string[]).includes(action);

const entryOf = ({ actor: who, action, code, requestId }: RefusedAttempt): AuditEntry => {
  const { municipality } = who;
  const actor = auditActorOf(who);
  if (action === 'StartPlan') return { kind: 'command-refused', municipality, command: action, code, actor, requestId };
  if (action === 'wind-clock') return { kind: 'clock-refused', municipality, code, actor, requestId };
  if (action === 'move-caseload') {
    return { kind: 'command-refused', municipality, command: 'ReassignWork', code, actor, requestId };
  }
  if (isOrganisationChange(action)) {
    return { kind: 'organisation-refused', municipality, change: action, code, actor, requestId };
  }
  return { kind: 'read-refused', municipality, what: whatOf[action], code, actor, requestId };
};

/** Refused attempts are recorded, whoever made them. */
@Injectable()
export class RefusalRecorder {
  constructor(@Inject(SYSTEM) private readonly system: Database) {}

  async record(attempt: RefusedAttempt): Promise<void> {
    await writeAudit(this.system, entryOf(attempt));
  }
}
