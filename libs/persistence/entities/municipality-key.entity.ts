import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality's data key, closed with a master key; `wrapped` is null once it is destroyed. */
@Entity('municipality_key')
export class MunicipalityKeyEntity {
  @PrimaryColumn('text')
  municipalityId!: string;

  @PrimaryColumn('text')
  keyId!: string;

  @Column('text')
  purpose!: 'seal' | 'index';

  @Column('text')
  master!: string;

  @Column('bytea', { nullable: true })
  wrapped!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  destroyedAt!: Date | null;
}
