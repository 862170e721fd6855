import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Somebody who can log in. `subject` is the identity provider's, and `issuer` which one where an invitation bound it; both
 * absent for whoever has not used their invitation, or shows who they are by mail. `personId` is set for a young person's
 * own login, `guardianOf` for a guardian's, whose name is sealed.
 */
@Entity('app_user')
export class AppUserEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { default: 'da' })
  language!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  guardianOf!: string | null;

  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('text', { nullable: true })
  sealedKey!: string | null;
}
