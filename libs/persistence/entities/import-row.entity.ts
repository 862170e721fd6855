import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of an import and what became of it. */
@Entity('import_row')
export class ImportRowEntity {
  @PrimaryColumn('uuid')
  importId!: string;

  @PrimaryColumn('integer')
  rowNo!: number;

  @Column('text')
  municipalityId!: string;

  @Column('text')
  status!: string;

  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
