import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A command that was carried out: its answer is found again by the client's key. */
@Entity('command')
export class CommandEntity {
  @PrimaryColumn('text')
  municipalityId!: string;

  @PrimaryColumn('uuid')
  commandId!: string;

  @Column('text')
  type!: string;

  @Column('jsonb')
  actor!: Record<string, unknown>;

  @Column('text')
  bodyHash!: string;

  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('jsonb')
  answer!: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
