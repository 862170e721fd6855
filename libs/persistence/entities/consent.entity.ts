import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A consent, asked for or given, as the plan's events tell it. Names and words stay in `plan_text`. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('text')
  consentId!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  personId!: string;

  /** Null: a body outside Samspor. */
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Column('text')
  givenBy!: string;

  @Column('text', { array: true })
  categories!: string[];

  @Column('text')
  purpose!: string;

  @Column('text')
  status!: string;

  @Column('date', { nullable: true })
  askedOn!: string | null;

  @Column('date', { nullable: true })
  givenOn!: string | null;

  @Column('date', { nullable: true })
  until!: string | null;

  @Column('text', { nullable: true })
  how!: string | null;

  @Column('text', { nullable: true })
  renews!: string | null;

  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  endedBecause!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
