import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A handover, open or ended. Until it is released the sender is responsible. */
@Entity('handover')
export class HandoverEntity {
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

  @Column('text', { nullable: true })
  subjectId!: string | null;

  @Column('text')
  fromUnit!: string;

  @Column('uuid', { nullable: true })
  fromMember!: string | null;

  @Column('text')
  toUnit!: string;

  @Column('uuid', { nullable: true })
  toMember!: string | null;

  @Column('text')
  status!: string;

  @Column('date')
  offeredOn!: string;

  @Column('date')
  answerBy!: string;

  @Column('date', { nullable: true })
  acceptedOn!: string | null;

  @Column('date', { nullable: true })
  firstMeetingBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  briefText!: string | null;

  @Column('uuid', { nullable: true })
  reasonText!: string | null;
}
