import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan's key, closed with its municipality's; `wrapped` is null once it is destroyed. */
@Entity('plan_key')
export class PlanKeyEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('text')
  keyId!: string;

  @Column('text')
  municipalityId!: string;

  @Column('text')
  municipalityKey!: string;

  @Column('bytea', { nullable: true })
  wrapped!: Buffer | null;

  @Column('boolean', { default: true })
  current!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  destroyedAt!: Date | null;
}
