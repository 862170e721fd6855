import { type RefusalCode, refusalCodes } from '#contracts';
import type { Problem } from './problem.js';
import type { Taken } from './refused.js';
import { ShowChoice, ShowInstant, ShowList, ShowMap, ShowNumber, ShowObject, ShowText, ShowTexts } from './shows.js';
import { TextDto } from './text.dto.js';

export class FieldProblemDto {
  @ShowText({ description: 'The field’s path in the body.' })
  readonly field!: string;

  @ShowText({ description: 'What would be right.' })
  readonly expected!: string;
}

export class TakenDto implements Taken {
  @ShowInstant({
    optional: true,
    description: 'On the municipality’s clock; absent where it was theirs from the start.',
  })
  readonly at?: string;

  @ShowText({ optional: true, description: 'The member’s name.' })
  readonly by?: string;

  @ShowText({ optional: true })
  readonly unit?: string;

  @ShowText({ optional: true })
  readonly unitName?: string;
}

/** Every answer that is not a success (RFC 9457). */
export class ProblemDto implements Problem {
  @ShowText()
  readonly type!: string;

  @ShowText({ description: 'The sentence, in the language of Accept-Language.' })
  readonly title!: string;

  @ShowNumber()
  readonly status!: number;

  @ShowChoice([...refusalCodes, 'internal'], 'ProblemCode')
  readonly code!: RefusalCode | 'internal';

  @ShowText({ optional: true })
  readonly detail?: string;

  @ShowObject(() => TextDto)
  readonly sentence!: TextDto;

  @ShowList(() => FieldProblemDto, { optional: true })
  readonly errors?: readonly FieldProblemDto[];

  @ShowMap({}, { optional: true, description: 'Ids, codes and dates that the refusal is about.' })
  readonly about?: Readonly<Record<string, unknown>>;

  @ShowMap({}, { optional: true, description: 'The step, handover, escalation or plan as it stands now.' })
  readonly state?: Readonly<Record<string, unknown>>;

  @ShowTexts({ optional: true, description: 'What is possible instead.' })
  readonly allowed?: readonly string[];

  @ShowNumber({ optional: true, description: 'The plan’s version.' })
  readonly version?: number;

  @ShowObject(() => TakenDto, { optional: true, description: 'Who was faster, and when.' })
  readonly taken?: TakenDto;

  @ShowText({ optional: true })
  readonly requestId?: string;
}
