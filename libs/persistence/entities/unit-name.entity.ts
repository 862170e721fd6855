import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit is called from a day on. Before its first row it is called by `unit.name`. */
@Entity('unit_name')
export class UnitNameEntity {
  @PrimaryColumn('text')
  unitId!: string;

  @PrimaryColumn('date')
  validFrom!: string;

  @Column('text')
  municipalityId!: string;

  @Column('text')
  name!: string;
}
