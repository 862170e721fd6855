import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisational unit. `duty` is who is told at once about an hour deadline; `external` units lie outside the municipality. `name` is its first name. */
@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sector!: string;

  @Column('text', { nullable: true })
  parentId!: string | null;

  @Column('boolean', { default: false })
  external!: boolean;

  @Column('uuid', { array: true, default: '{}' })
  duty!: string[];

  @Column('date', { nullable: true })
  closedOn!: string | null;
}
