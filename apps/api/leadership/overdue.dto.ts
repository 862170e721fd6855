import { QueryNumberField } from '../http/fields.js';
import { ShowDate, ShowDates, ShowList, ShowNumber, ShowNumbers, ShowText } from '../http/shows.js';

export class OverdueQueryDto {
  @QueryNumberField({ min: 1, max: 52, optional: true, description: 'Weeks back, this one included; 13 when absent.' })
  readonly weeks?: number;
}

export class OverdueUnitDto {
  @ShowText()
  readonly unitId!: string;

  @ShowNumber({ description: 'All that is overdue in the unit.' })
  readonly total!: number;

  @ShowNumber({ description: 'Of these, with a date set by law that has passed.' })
  readonly limits!: number;

  @ShowNumber({ description: 'Due before the first of `weeks`.' })
  readonly earlier!: number;

  @ShowNumbers({ description: 'One number for each of `weeks`: how much of what was due then is still overdue.' })
  readonly counts!: readonly number[];
}

export class OverdueDto {
  @ShowDate({ description: 'The municipality’s today.' })
  readonly today!: string;

  @ShowDates({ description: 'Mondays, oldest first, without holes.' })
  readonly weeks!: readonly string[];

  @ShowList(() => OverdueUnitDto, { description: 'Every unit that the reader leads, also those without any.' })
  readonly units!: readonly OverdueUnitDto[];
}
