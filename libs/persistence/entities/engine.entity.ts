import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which engine the plans were told to: another namespace id means that everything has to be told again. */
@Entity('engine')
export class EngineEntity {
  @PrimaryColumn('smallint')
  id!: number;

  @Column('text')
  namespaceId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
