import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can log in. `subject` is the identity provider's; `personId` is set for a young person's own login. */
@Entity('app_user')
export class AppUserEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'da' })
  language!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;
}
