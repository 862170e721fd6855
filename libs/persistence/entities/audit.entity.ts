import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What was done, refused or read, by whom: see `libs/audit` for the fields of each kind. Append-only. */
@Entity('audit')
export class AuditEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text', { nullable: true })
  municipalityId!: string | null;

  @Column('text')
  kind!: string;

  @Column('text')
  actorKind!: string;

  @Column('uuid', { nullable: true })
  memberId!: string | null;

  @Column('text', { nullable: true })
  unitId!: string | null;

  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  @Column('jsonb', { default: '{}' })
  data!: Record<string, unknown>;
}
