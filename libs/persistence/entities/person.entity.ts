import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A young person: the only table with names and CPR numbers. The number is encrypted, and found by its HMAC. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('text')
  name!: string;

  @Column('date')
  birthDate!: string;

  @Column('boolean', { default: false })
  protectedAddress!: boolean;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  mail!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('bytea', { nullable: true })
  cprCipher!: Buffer | null;

  @Column('text', { nullable: true })
  cprKeyId!: string | null;

  @Column('bytea', { nullable: true })
  cprHmac!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
