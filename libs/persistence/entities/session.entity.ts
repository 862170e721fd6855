import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One browser in which somebody is logged in, until it ends by itself or by a logout, which removes the row. */
@Entity('session')
export class SessionEntity {
  /** SHA-256 of the id in the cookie, base64url. */
  @PrimaryColumn('text')
  idHash!: string;

  @Column('uuid')
  userId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  beganAt!: Date;

  /** Written at most once a minute. */
  @Column('timestamptz', { default: () => 'now()' })
  seenAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** How surely it is known who logged in: by a provider, or by a code sent by mail. */
  @Column('text', { default: 'substantial' })
  assurance!: string;
}
