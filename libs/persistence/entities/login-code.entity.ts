import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that was sent by mail: for an invitation, or to log in. Only a keyed hash of it is here. */
@Entity('login_code')
export class LoginCodeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  addressMark!: Buffer;

  @Column('uuid', { nullable: true })
  invitationId!: string | null;

  @Column('bytea')
  codeHash!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('integer', { default: 0 })
  tries!: number;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
