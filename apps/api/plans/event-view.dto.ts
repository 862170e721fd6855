import type { EventView } from '#contracts';
import { ShowChoice, ShowInstant, ShowList, ShowMap, ShowNumber, ShowObject, ShowText } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

export class EventByDto {
  @ShowChoice(['member', 'young-person', 'guardian', 'system'], 'EventBy')
  readonly kind!: 'member' | 'young-person' | 'guardian' | 'system';

  @ShowText({ optional: true })
  readonly name?: string;

  @ShowText({ optional: true })
  readonly unit?: string;
}

export class EventViewDto implements EventView {
  @ShowNumber({
    description: 'Its number among the plan’s events; where only a part is shown to you, among those shown.',
  })
  readonly version!: number;

  @ShowInstant({ description: 'When it was due, not when it was noticed.' })
  readonly at!: string;

  @ShowText()
  readonly type!: string;

  @ShowObject(() => EventByDto)
  readonly by!: EventByDto;

  @ShowMap({}, { description: 'Codes, ids and dates.' })
  readonly data!: Readonly<Record<string, unknown>>;

  @ShowMap({ type: 'string' }, { description: 'Free text by field.' })
  readonly texts!: Readonly<Record<string, string>>;

  @ShowObject(() => TextDto, { description: 'What happened, in words, with names as far as they are for you.' })
  readonly sentence!: TextDto;
}

export class EventsDto {
  @ShowList(() => EventViewDto)
  readonly items!: readonly EventViewDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}
