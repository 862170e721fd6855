import { AccessLogEntity } from './entities/access-log.entity.js';
import { AppUserEntity } from './entities/app-user.entity.js';
import { AuditEntity } from './entities/audit.entity.js';
import { CheckFindingEntity } from './entities/check-finding.entity.js';
import { CheckReportEntity } from './entities/check-report.entity.js';
import { CommandEntity } from './entities/command.entity.js';
import { ConsentEntity } from './entities/consent.entity.js';
import { ConsequenceEntity } from './entities/consequence.entity.js';
import { EngineEntity } from './entities/engine.entity.js';
import { EscalationEntity } from './entities/escalation.entity.js';
import { HandoverEntity } from './entities/handover.entity.js';
import { ImportRowEntity } from './entities/import-row.entity.js';
import { InvitationEntity } from './entities/invitation.entity.js';
import { LoginCodeEntity } from './entities/login-code.entity.js';
import { MailEntity } from './entities/mail.entity.js';
import { MailLoginEntity } from './entities/mail-login.entity.js';
import { MembershipEntity } from './entities/membership.entity.js';
import { MunicipalityEntity } from './entities/municipality.entity.js';
import { MunicipalityKeyEntity } from './entities/municipality-key.entity.js';
import { NotificationEntity } from './entities/notification.entity.js';
import { OpeningEntity } from './entities/opening.entity.js';
import { PersonEntity } from './entities/person.entity.js';
import { PersonWordEntity } from './entities/person-word.entity.js';
import { PlanEntity } from './entities/plan.entity.js';
import { PlanEventEntity } from './entities/plan-event.entity.js';
import { PlanKeyEntity } from './entities/plan-key.entity.js';
import { PlanTextEntity } from './entities/plan-text.entity.js';
import { SessionEntity } from './entities/session.entity.js';
import { SignInTryEntity } from './entities/sign-in-try.entity.js';
import { TemplateVersionEntity } from './entities/template-version.entity.js';
import { UnitEntity } from './entities/unit.entity.js';
import { UnitNameEntity } from './entities/unit-name.entity.js';
import { WorkItemEntity } from './entities/work-item.entity.js';

/** Every table of the product. */
export const entities = [
  MunicipalityEntity,
  UnitEntity,
  UnitNameEntity,
  AppUserEntity,
  MailLoginEntity,
  MembershipEntity,
  PersonEntity,
  PersonWordEntity,
  PlanEntity,
  PlanEventEntity,
  PlanTextEntity,
  MunicipalityKeyEntity,
  PlanKeyEntity,
  CommandEntity,
  ConsequenceEntity,
  EngineEntity,
  WorkItemEntity,
  HandoverEntity,
  EscalationEntity,
  NotificationEntity,
  OpeningEntity,
  InvitationEntity,
  LoginCodeEntity,
  MailEntity,
  SignInTryEntity,
  TemplateVersionEntity,
  ConsentEntity,
  AccessLogEntity,
  AuditEntity,
  ImportRowEntity,
  CheckReportEntity,
  CheckFindingEntity,
  SessionEntity,
];

export {
  AccessLogEntity,
  AppUserEntity,
  AuditEntity,
  CheckFindingEntity,
  CheckReportEntity,
  CommandEntity,
  ConsentEntity,
  ConsequenceEntity,
  EngineEntity,
  EscalationEntity,
  HandoverEntity,
  ImportRowEntity,
  InvitationEntity,
  LoginCodeEntity,
  MailEntity,
  MailLoginEntity,
  MembershipEntity,
  MunicipalityEntity,
  MunicipalityKeyEntity,
  NotificationEntity,
  OpeningEntity,
  PersonEntity,
  PersonWordEntity,
  PlanEntity,
  PlanEventEntity,
  PlanKeyEntity,
  PlanTextEntity,
  SessionEntity,
  SignInTryEntity,
  TemplateVersionEntity,
  UnitEntity,
  UnitNameEntity,
  WorkItemEntity,
};
