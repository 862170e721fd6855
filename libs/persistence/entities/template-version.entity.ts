import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A template version as data; without a municipality it is everybody's. */
@Entity('template_version')
export class TemplateVersionEntity {
  @PrimaryColumn('text')
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text', { nullable: true })
  municipalityId!: string | null;

  @Column('jsonb')
  template!: Record<string, unknown>;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
