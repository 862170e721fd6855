import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried in one hour: counted here, so that all processes count together. `key` is a keyed hash. */
@Entity('sign_in_try')
export class SignInTryEntity {
  @PrimaryColumn('bytea')
  key!: Buffer;

  @PrimaryColumn('timestamptz')
  hour!: Date;

  @Column('integer')
  count!: number;
}
