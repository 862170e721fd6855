import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who looked at whose data, when and for what purpose: disclosable to the citizen. Append-only. */
@Entity('access_log')
export class AccessLogEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text')
  municipalityId!: string;

  /** Within which rows of the same look are one; null in rows from before looks were folded. */
  @Column('timestamptz', { nullable: true })
  fold!: Date | null;

  @Column('text')
  actorKind!: string;

  @Column('uuid', { nullable: true })
  memberId!: string | null;

  @Column('text', { nullable: true })
  unitId!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('text')
  what!: string;

  @Column('text')
  purpose!: string;

  @Column('text', { nullable: true })
  requestId!: string | null;
}
