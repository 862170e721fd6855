import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan was opened in an emergency by somebody without a part in it; kept when it has ended and been reviewed. */
@Entity('opening')
export class OpeningEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  unitId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  until!: Date;

  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  @Column('uuid', { nullable: true })
  reviewedBy!: string | null;

  @Column('text', { nullable: true })
  verdict!: string | null;
}
