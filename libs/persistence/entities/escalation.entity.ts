import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something raised to one leader, open until answered, settled or climbed further. */
@Entity('escalation')
export class EscalationEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  planKind!: string;

  @Column('text')
  subjectKind!: string;

  @Column('text')
  subjectId!: string;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('integer', { nullable: true })
  sectionVersion!: number | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('uuid', { nullable: true })
  titleText!: string | null;

  @Column('integer')
  round!: number;

  @Column('text')
  level!: string;

  @Column('text', { nullable: true })
  holderUnit!: string | null;

  @Column('uuid', { nullable: true })
  holderMember!: string | null;

  @Column('text')
  ownerUnit!: string;

  @Column('uuid', { nullable: true })
  ownerMember!: string | null;

  @Column('text')
  ownerRole!: string;

  @Column('date')
  raisedOn!: string;

  @Column('timestamptz')
  raisedAt!: Date;

  @Column('date')
  answerBy!: string;

  @Column('uuid', { nullable: true })
  acknowledgedBy!: string | null;

  @Column('date', { nullable: true })
  lookAgainOn!: string | null;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { nullable: true })
  closedBecause!: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
