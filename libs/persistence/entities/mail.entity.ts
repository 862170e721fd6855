import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail to one member: written before it is sent, sent once. `dedupeKey` names the morning or the consequence. */
@Entity('mail')
export class MailEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  dedupeKey!: string;

  @Column('text')
  urgency!: string;

  @Column('integer')
  count!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  nextTryAt!: Date;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('text', { default: 'pending' })
  status!: 'pending' | 'sending' | 'sent' | 'unknown';

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
