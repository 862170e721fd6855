import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality: the tenant, and its clock. `orgVersion` rises by itself with every change of units, members and calendar. */
@Entity('municipality')
export class MunicipalityEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('boolean', { default: false })
  training!: boolean;

  @Column('bigint', { default: 0 })
  offsetMs!: number;

  @Column('bigint', { default: 1 })
  orgVersion!: number;

  @Column('text', { default: '28-february' })
  leapDayRule!: string;

  @Column('jsonb', { default: '[]' })
  closingDays!: readonly string[];
}
