import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened, once and for all. `at` is when it was due on the municipality's clock, `recordedAt` is real time. */
@Entity('plan_event')
export class PlanEventEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  municipalityId!: string;

  @Column('text')
  type!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('jsonb')
  by!: Record<string, unknown>;

  @Column('jsonb')
  data!: Record<string, unknown>;

  @Column('text', { nullable: true })
  rungKey!: string | null;

  @Column('uuid', { nullable: true })
  commandId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
