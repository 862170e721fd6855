import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A consent on which a unit takes part in a plan. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('text')
  unitId!: string;

  @PrimaryColumn('text')
  role!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  givenBy!: string;

  @Column('date')
  givenOn!: string;

  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
