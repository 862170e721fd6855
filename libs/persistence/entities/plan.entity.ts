import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A plan: its state as of `version`, its agenda (the outbox: `agendaVersion` ahead of `engineVersion`), and what lists sort and filter by.
 * `nextWakeAt` is on the municipality's clock, `wakeAt` is real time.
 */
@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  status!: string;

  @Column('integer')
  version!: number;

  @Column('json')
  state!: Record<string, unknown>;

  /** The state's part of that name. */
  @Column('json', { default: {} })
  finished!: Record<string, unknown>;

  @Column('integer')
  stateSchema!: number;

  @Column('jsonb')
  agenda!: Record<string, unknown>;

  @Column('bigint')
  agendaVersion!: number;

  @Column('bigint', { default: 0 })
  engineVersion!: number;

  @Column('timestamptz', { default: 'epoch' })
  toldAt!: Date;

  /** The engine would learn it too late by waking in its own time: an earlier wake-up, or something to carry out. */
  @Column('boolean', { default: true })
  tellFirst!: boolean;

  @Column('timestamptz', { nullable: true })
  nextWakeAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  wakeAt!: Date | null;

  @Column('date')
  startedOn!: string;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('text')
  startUnit!: string;

  @Column('text')
  leadUnit!: string;

  @Column('uuid', { nullable: true })
  leadMember!: string | null;

  @Column('text', { array: true })
  units!: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  referredUnits!: string[];

  @Column('uuid', { array: true, default: () => "'{}'" })
  referredMembers!: string[];
  /** Units and members to whom the plan is open in whatever capacity. */
  @Column('text', { array: true, default: '{}' })
  readers!: string[];

  @Column('text', { array: true })
  templates!: string[];

  @Column('date')
  turns18On!: string;

  @Column('boolean', { default: false })
  undecided!: boolean;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  limitOn!: string | null;

  @Column('integer', { default: 0 })
  overdueSteps!: number;

  @Column('integer', { default: 0 })
  openEscalations!: number;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
