import { type Looker, type LookSubject, lookers, lookSubjects, type ReadPurpose, readPurposes } from '#contracts';
import { ShowChoice, ShowId, ShowInstant, ShowList, ShowObject, ShowText } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

export class LookDto {
  @ShowInstant({ description: 'When, in the municipality’s time. Looks that belong together are one: see `day`.' })
  readonly at!: string;

  @ShowChoice(['moment', 'day'], 'LookSpan', {
    description:
      '`moment`: a look at this plan and what followed within a quarter of an hour. `day`: on a list that day.',
  })
  readonly span!: 'moment' | 'day';

  @ShowChoice(lookers, 'Looker', { description: 'What kind of reader.' })
  readonly by!: Looker;

  @ShowText({ optional: true, description: 'As whose member: the unit’s id.' })
  readonly unit?: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @ShowChoice(lookSubjects, 'LookSubject', { description: 'What was looked at.' })
  readonly what!: LookSubject;

  @ShowChoice(readPurposes, 'ReadPurpose', { description: 'What for.' })
  readonly purpose!: ReadPurpose;

  @ShowObject(() => TextDto, { description: 'What was looked at and why, in plain words.' })
  readonly sentence!: TextDto;

  @ShowId({ optional: true, description: 'Who: for control only, never for the young person.' })
  readonly member?: string;

  @ShowText({ optional: true })
  readonly memberName?: string;
}

export class LookListDto {
  @ShowList(() => LookDto, { description: 'Newest first.' })
  readonly items!: readonly LookDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** Every look, for whoever takes it along. */
export class LookCopyDto {
  @ShowId()
  readonly planId!: string;

  @ShowText({ description: 'The municipality’s code.' })
  readonly municipality!: string;

  @ShowInstant({ description: 'When this copy was made, in the municipality’s time.' })
  readonly madeAt!: string;

  @ShowList(() => LookDto, { description: 'All of them, oldest first; your own too.' })
  readonly looks!: readonly LookDto[];
}
