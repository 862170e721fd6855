import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A young person: the only table with names and CPR numbers, both sealed with a key of the municipality. A name is found
 * by the marks of its words (`person_word`), a number by its HMAC.
 */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  municipalityId!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('text')
  sealedKey!: string;

  @Column('date')
  birthDate!: string;

  @Column('boolean', { default: false })
  protectedAddress!: boolean;

  @Column('bytea', { nullable: true })
  cprCipher!: Buffer | null;

  @Column('text', { nullable: true })
  cprKeyId!: string | null;

  @Column('bytea', { nullable: true })
  cprHmac!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
