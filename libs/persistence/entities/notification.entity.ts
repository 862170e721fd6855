import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was told something: once for each consequence and member, whatever is retried. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  consequenceId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  planId!: string;

  @Column('text')
  urgency!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  subject!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('uuid', { nullable: true })
  mailId!: string | null;
}
