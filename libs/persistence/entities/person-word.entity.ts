import { Entity, PrimaryColumn } from 'typeorm';

/** By which a person is found: the mark of one beginning of one word of the name. */
@Entity('person_word')
export class PersonWordEntity {
  @PrimaryColumn('text')
  municipalityId!: string;

  @PrimaryColumn('bytea')
  mark!: Buffer;

  @PrimaryColumn('uuid')
  personId!: string;
}
