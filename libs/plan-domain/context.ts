import type { Calendar, CivilDate, Instant, LeapDayRule } from '#calendar';
import type { MemberRole, Sector } from '#contracts';
import type { Template } from '#plan-templates';

export interface Unit {
  readonly id: string;
  readonly sector: Sector;
  /** The unit above; absent at the root. */
  readonly parent?: string;
  /** The duty list: members told at once about an hour deadline. */
  readonly duty?: readonly string[];
  /** Outside the municipality (placements): never leads, sees its own steps only. */
  readonly external?: boolean;
  /** Known to what happened while it was open; nothing new is given to it. */
  readonly closed?: boolean;
}

export interface Membership {
  readonly member: string;
  readonly unit: string;
  readonly role: MemberRole;
  /** Away from this day; absent: from now on. */
  readonly awayFrom?: CivilDate;
  /** Away until the end of this day. */
  readonly awayUntil?: CivilDate;
  /** Who stands in while away. */
  readonly standIn?: string;
}

/** The municipality's units and members as they are now. */
export interface Organisation {
  readonly units: ReadonlyMap<string, Unit>;
  readonly memberships: readonly Membership[];
}

export interface TemplateCatalogue {
  find(id: string, version: number): Template | undefined;
}

/** Everything outside the plan that a decision may look at. Nothing here is read from a clock by the domain. */
export interface Context {
  /** The municipality's now: PostgreSQL's clock plus its offset, never earlier than the plan's last instant. */
  readonly now: Instant;
  readonly birthDate: CivilDate;
  readonly leapDayRule: LeapDayRule;
  readonly calendar: Calendar;
  readonly templates: TemplateCatalogue;
  readonly organisation: Organisation;
}

/** Who acts. */
export type Actor =
  | { readonly kind: 'member'; readonly member: string; readonly unit: string; readonly roles: readonly MemberRole[] }
  | { readonly kind: 'young-person'; readonly person: string }
  | { readonly kind: 'guardian'; readonly guardian: string }
  | { readonly kind: 'system' };

export type ActorRef =
  | { readonly kind: 'member'; readonly member: string; readonly unit: string }
  | { readonly kind: 'young-person' }
  | { readonly kind: 'guardian' }
  | { readonly kind: 'system' };
