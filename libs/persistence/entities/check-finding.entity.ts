import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one check found about one plan, by code; `repairedAt` once a second look found it gone. */
@Entity('check_finding')
export class CheckFindingEntity {
  @PrimaryColumn('uuid')
  reportId!: string;

  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  municipalityId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  foundAt!: Date;

  @Column('timestamptz', { nullable: true })
  repairedAt!: Date | null;
}
