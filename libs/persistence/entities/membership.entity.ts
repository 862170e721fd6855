import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a user is at one unit, and how they are reached there. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  unitId!: string;

  @Column('text')
  role!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  mail!: string | null;

  @Column('date', { nullable: true })
  awayFrom!: string | null;

  @Column('date', { nullable: true })
  awayUntil!: string | null;

  @Column('uuid', { nullable: true })
  standInId!: string | null;
}
