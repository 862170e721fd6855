import type { OpeningView } from '#contracts';
import { ShowDate, ShowId, ShowInstant, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { HolderViewDto } from './people-view.dto.js';

export class OpeningReviewDto implements NonNullable<OpeningView['review']> {
  @ShowText()
  readonly escalationId!: string;

  @ShowObject(() => HolderViewDto, { description: 'Who is asked.' })
  readonly owner!: HolderViewDto;

  @ShowDate()
  readonly answerBy!: string;

  @ShowYesNo({ description: 'The reader may make it.' })
  readonly may!: boolean;
}

export class OpeningViewDto implements OpeningView {
  @ShowId()
  readonly id!: string;

  @ShowObject(() => HolderViewDto, { description: 'Who opened the plan without a part in it.' })
  readonly by!: HolderViewDto;

  @ShowInstant()
  readonly from!: string;

  @ShowInstant()
  readonly until!: string;

  @ShowYesNo({ description: 'It gives sight at this moment.' })
  readonly running!: boolean;

  @ShowYesNo()
  readonly reviewed!: boolean;

  @ShowText({ optional: true })
  readonly reason?: string;

  @ShowYesNo({ description: 'It is the reader’s own.' })
  readonly own!: boolean;

  @ShowObject(() => OpeningReviewDto, { optional: true })
  readonly review?: OpeningReviewDto;
}
