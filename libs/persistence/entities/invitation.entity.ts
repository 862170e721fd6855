import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody from outside was asked to log in. The link's token is not here, only its hash; the mail address is sealed. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  /** Whose login it will be. */
  @Column('uuid')
  userId!: string;

  @Column('text')
  invitee!: string;

  /** To have part in this plan; null where somebody was invited as a member of their unit. */
  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('text')
  proof!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('text')
  sealedKey!: string;

  /** SHA-256 of the link's token; gone with its use. */
  @Column('bytea', { nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Date;

  @Column('uuid')
  madeBy!: string;

  /** What it was asked with, so that the same key finds it again. */
  @Column('text')
  bodyHash!: string;

  @Column('integer')
  days!: number;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** The key of the request that asked for the latest link. */
  @Column('uuid')
  sentFor!: string;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy!: string | null;
}
