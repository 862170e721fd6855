import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Free text, encrypted; events and state hold its id. */
@Entity('plan_text')
export class PlanTextEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  planId!: string;

  @Column('text')
  kind!: string;

  @Column('bytea')
  cipher!: Buffer;

  @Column('text')
  keyId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
