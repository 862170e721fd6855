export { copied } from './copied.js';
export { birthDateOfCpr, readCpr } from './cpr.js';
export { createDataSource, type DataSourceSettings } from './data-source.js';
export {
  type Database,
  databaseOf,
  type PeopleDatabase,
  peopleDatabaseOf,
  type Queryable,
  type Reads,
  type Rows,
  type Statement,
  type Transaction,
} from './database.js';
export * from './entities.js';
export { DatabaseAway, DatabaseFailure, failureOf, isTransient, isUniqueViolation } from './failures.js';
export * from './keys/index.js';
export { migrate, migrateDown } from './migrate.js';
export { migratingWith } from './migrations/migration-keys.js';
export { soughtIn } from './name-words.js';
export { sealPerson } from './person-seal.js';
export { createPlanKeys, insertPlanKey, type PlanKeys, planKeysOf, storedKeyColumns } from './plan-keys.js';
export {
  type EventRow,
  eventColumns,
  eventOf,
  type StoredState,
  snapshotOf,
  stateOf,
  storedState,
} from './plan-rows.js';
export { ofMunicipality, type Reader, readingAs } from './reader.js';
export { type CaseloadRow, caseloadById, commandsDone, type HeldPlan, heldPlans } from './reads/caseload.reads.js';
export {
  type CheckFindingRow,
  type CheckReportRow,
  type CheckStanding,
  checkReports,
  checkStanding,
  findingsOfReports,
} from './reads/check.reads.js';
export { type HeldRecord, readHeld } from './reads/copy.reads.js';
export { type EscalationQuery, type EscalationRow, escalations } from './reads/escalation.reads.js';
export { type HandoverQuery, type OpenHandoverRow, openHandovers } from './reads/handover.reads.js';
export { type InboxQuery, inbox, type WorkRow } from './reads/inbox.reads.js';
export { type KeyAge, keyAges } from './reads/key.reads.js';
export { type Climber, type LadderRow, laddersOf } from './reads/ladder.reads.js';
export {
  type DueInWeek,
  dueByWeek,
  type HeldNow,
  heldNow,
  type LedScope,
  type OverdueCount,
  overdueByWeek,
  type PlansLed,
  plansLed,
} from './reads/leadership.reads.js';
export type { ListScope } from './reads/list-scope.js';
export { allLooksAt, type LookedAt, type LookRow, looksAt } from './reads/look.reads.js';
export { type NotificationRow, notifications } from './reads/notification.reads.js';
export { looksByWeek, type OpeningRow, openings, type ReviewScope, type UnitLooks } from './reads/opening.reads.js';
export { type OperationsRow, operations } from './reads/operations.reads.js';
export {
  guardianSeal,
  invitationSeal,
  type KnownBy,
  type MembershipRow,
  type MunicipalityRow,
  membersOf,
  municipalities,
  municipality,
  runningPlanIds,
  type UnitRow,
  type UserMembership,
  type UserRow,
  unitsOf,
  userKnownBy,
} from './reads/organisation.reads.js';
export { CursorInvalid, type Page, type PageQuery } from './reads/paging.js';
export {
  cprOf,
  insertPerson,
  insertWords,
  marksOf,
  type NewPerson,
  type PersonRow,
  personByCpr,
  personsById,
  personsByName,
} from './reads/person.reads.js';
export {
  lastCirclesOf,
  listPlans,
  type PlanEventRow,
  type PlanListQuery,
  type PlanListRow,
  type PlanOfPerson,
  type PlanRecord,
  planEvents,
  planExists,
  plansReached,
  readPlan,
  runningPlansOf,
} from './reads/plan.reads.js';
export {
  type HandoverRow,
  riskHandovers,
  riskLimits,
  riskUndecided,
  type UndecidedRow,
} from './reads/risk.reads.js';
export {
  appliedMigrations,
  grantRights,
  migrateTo,
  migrationNames,
  type SqlRunner,
  UnknownSchema,
} from './schema-version.js';
export { openText, type SealedText, sealText, textOpener } from './texts.js';
export { peopleRole, systemRole, type TableWall, wall } from './wall.js';
