import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One check of one municipality, written when it is over. Append-only. */
@Entity('check_report')
export class CheckReportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @PrimaryColumn('text')
  municipalityId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  finishedAt!: Date;

  @Column('integer')
  plans!: number;

  @Column('integer')
  findings!: number;

  @Column('integer')
  repaired!: number;
}
