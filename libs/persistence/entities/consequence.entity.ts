import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that must be carried out, written with the command that caused it. */
@Entity('consequence')
export class ConsequenceEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  planId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  urgency!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { array: true })
  members!: string[];

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  /** Real time before which it is not carried out. */
  @Column('timestamptz', { nullable: true })
  waitsUntil!: Date | null;

  /** The step with whose undoing it falls away. */
  @Column('text', { nullable: true })
  undoneWith!: string | null;

  /** It was taken back before anybody was told. */
  @Column('boolean', { default: false })
  withdrawn!: boolean;
}
