import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whoever logs in by a code that is sent to a mail address, found by the address's mark. */
@Entity('mail_login')
export class MailLoginEntity {
  @PrimaryColumn('uuid')
  userId!: string;

  @Column('text')
  municipalityId!: string;

  @Column('bytea')
  addressMark!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  boundAt!: Date;
}
