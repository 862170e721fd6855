import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { ActorFinder } from './auth/actor-finder.js';
import { AuthGuard } from './auth/auth.guard.js';
import { RefusalRecorder } from './auth/refusal-recorder.js';
import { RightsGuard } from './auth/rights.guard.js';
import { TokenVerifier } from './auth/token-verifier.js';
import { CaseloadsController } from './caseloads/caseloads.controller.js';
import { Caseloads } from './caseloads/caseloads.js';
import { CheckWatch } from './checks/check-watch.js';
import { ChecksController } from './checks/checks.controller.js';
import { ChecksPage } from './checks/checks-page.js';
import { ClockController } from './clock/clock.controller.js';
import { Clocks } from './clock/clocks.js';
import { CodecController } from './codec/codec.controller.js';
import { EndedSubjects } from './commands/ended-subjects.js';
import { PlanCommands } from './commands/plan-commands.js';
import { TakenBy } from './commands/taken.js';
import { CopiesController } from './copies/copies.controller.js';
import { CopyPages } from './copies/copy-pages.js';
import { EscalationWritesController } from './escalations/escalation-writes.controller.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { EngineWatch } from './health/engine-state.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { refuse } from './http/refused.js';
import { createValidationPipe } from './http/validation.pipe.js';
import { InboxController } from './inbox/inbox.controller.js';
import { WorkLists } from './inbox/work-lists.js';
import { Invitations } from './invitations/invitations.js';
import { Invitees } from './invitations/invitees.js';
import { LoginCodes } from './invitations/login-codes.js';
import { MailLogins } from './invitations/mail-logins.js';
import { MemberInvitationsController } from './invitations/member-invitations.controller.js';
import { PlanInvitationsController } from './invitations/plan-invitations.controller.js';
import { Post } from './invitations/post.js';
import { SignInController } from './invitations/sign-in.controller.js';
import { TakingUp } from './invitations/taking-up.js';
import { Tries } from './invitations/tries.js';
import { KeysController } from './keys/keys.controller.js';
import { LeaderPages } from './leadership/leader-pages.js';
import { LeadersController } from './leadership/leaders.controller.js';
import { logParams } from './logging.js';
import { LookInterceptor } from './looks/look.interceptor.js';
import { LookPages } from './looks/look-pages.js';
import { LookRecorder } from './looks/look-recorder.js';
import { LooksController } from './looks/looks.controller.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { AccessReview } from './openings/access-review.js';
import { OpeningsController } from './openings/openings.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { AgendaRenewal } from './organisation/agenda-renewal.js';
import { ClosingDaysController } from './organisation/closing-days.controller.js';
import { MemberWritesController } from './organisation/member-writes.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { OrganisationCommands } from './organisation/organisation-commands.js';
import { OrganisationNews } from './organisation/organisation-news.js';
import { OwnPage } from './organisation/own-page.js';
import { UnitWritesController } from './organisation/unit-writes.controller.js';
import {
  type ApiParts,
  CODEC,
  ENGINE,
  INSTALLATION,
  JOURNAL,
  KEYS,
  MAILER,
  MANY_LATE,
  PEOPLE,
  SETTINGS,
  SYSTEM,
} from './parts.js';
import { PersonSearch } from './persons/person-search.js';
import { PersonsController } from './persons/persons.controller.js';
import { PlanPages } from './plans/plan-pages.js';
import { PlanSearch } from './plans/plan-search.js';
import { PlanWritesController } from './plans/plan-writes.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { ProposedBindings } from './plans/proposed-bindings.js';
import { relayProviders } from './relay/relay.providers.js';
import { RightsController } from './rights/rights.controller.js';
import { IdentityClient } from './session/identity-client.js';
import { LoginPageFilter } from './session/login-page.filter.js';
import { Logins } from './session/logins.js';
import { SessionController } from './session/session.controller.js';
import { Sessions } from './session/sessions.js';
import { Directory } from './shared/directory.js';
import { Today } from './shared/today.js';
import { ConsentsController } from './sharing/consents.controller.js';
import { SharesController } from './sharing/shares.controller.js';
import { StepsController } from './steps/steps.controller.js';
import { ChangeFeed } from './stream/change-feed.js';
import { ChangedPlans } from './stream/changed-plans.js';
import { StreamController } from './stream/stream.controller.js';
import { Streams } from './stream/streams.js';
import { TemplatePages } from './templates/template-pages.js';
import { TemplatesController } from './templates/templates.controller.js';

const controllers = [
  SessionController,
  SignInController,
  OrganisationController,
  UnitWritesController,
  MemberWritesController,
  ClosingDaysController,
  PersonsController,
  TemplatesController,
  PlansController,
  LooksController,
  CopiesController,
  OpeningsController,
  PlanWritesController,
  ConsentsController,
  PlanInvitationsController,
  MemberInvitationsController,
  SharesController,
  StepsController,
  HandoversController,
  EscalationWritesController,
  InboxController,
  LeadersController,
  CaseloadsController,
  ChecksController,
  KeysController,
  RightsController,
  OperationsController,
  ClockController,
  StreamController,
  CodecController,
  HealthController,
  MetricsController,
];

const services = [
  ApiMetrics,
  AuthGuard,
  RightsGuard,
  RefusalRecorder,
  LookRecorder,
  LookInterceptor,
  LookPages,
  CopyPages,
  AccessReview,
  Sessions,
  IdentityClient,
  Logins,
  Post,
  Tries,
  LoginCodes,
  MailLogins,
  Invitees,
  Invitations,
  TakingUp,
  LoginPageFilter,
  ProblemFilter,
  PlanCommands,
  EndedSubjects,
  TakenBy,
  PlanPages,
  PlanSearch,
  ProposedBindings,
  OwnPage,
  AgendaRenewal,
  OrganisationCommands,
  OrganisationNews,
  PersonSearch,
  TemplatePages,
  WorkLists,
  LeaderPages,
  Caseloads,
  Today,
  CheckWatch,
  ChecksPage,
  Clocks,
  Directory,
  ChangeFeed,
  ChangedPlans,
  Streams,
  EngineWatch,
];

const around: Provider[] = [
  { provide: APP_GUARD, useExisting: AuthGuard },
  { provide: APP_GUARD, useExisting: RightsGuard },
  { provide: APP_INTERCEPTOR, useExisting: LookInterceptor },
  { provide: APP_PIPE, useFactory: createValidationPipe },
  { provide: APP_FILTER, useExisting: ProblemFilter },
];

const organisationOf =
  ({ journal }: ApiParts) =>
  async (municipality: string) => {
    const around = await journal.context(municipality);
    if (!around) throw refuse('unknown-municipality');
    return around.organisation;
  };

const made = (parts: ApiParts): Provider[] => [
  { provide: SETTINGS, useValue: parts.settings },
  { provide: PEOPLE, useValue: parts.people },
  { provide: SYSTEM, useValue: parts.system },
  { provide: KEYS, useValue: parts.keys },
  { provide: INSTALLATION, useValue: parts.installation },
  { provide: JOURNAL, useValue: parts.journal },
  { provide: MANY_LATE, useValue: parts.manyLate ?? null },
  { provide: CODEC, useValue: parts.codec },
  { provide: ENGINE, useValue: parts.engine },
  { provide: MAILER, useValue: parts.mailer ?? null },
  {
    provide: TokenVerifier,
    useValue: new TokenVerifier({
      issuer: parts.settings.oidcIssuer,
      audience: parts.settings.oidcAudience,
      assurance: parts.settings.oidcAssurance,
    }),
  },
  { provide: ActorFinder, useValue: new ActorFinder(parts.system, parts.keys, organisationOf(parts)) },
];

@Module({})
class ApiModule {}

/** The HTTP edge. It has no rules of its own: rights are libs/privacy's, decisions the journal's. */
export const apiModule = (parts: ApiParts): DynamicModule => ({
  module: ApiModule,
  imports: [LoggerModule.forRoot(logParams(parts.settings))],
  controllers,
  providers: [...made(parts), ...services, ...relayProviders, ...around],
});
