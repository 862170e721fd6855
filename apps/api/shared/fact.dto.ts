import { type FactCode, factCodes } from '#contracts';
import { ChoiceField, CodeField, DateField, InstantField } from '../http/fields.js';
import type { CivilDate, Instant } from './given.js';

export class FactDto {
  @ChoiceField(factCodes, { name: 'FactCode' })
  readonly code!: FactCode;

  @DateField()
  readonly from!: CivilDate;

  @DateField({ optional: true })
  readonly to?: CivilDate;

  @InstantField({ optional: true, description: 'For facts that are instants (`received`).' })
  readonly at?: Instant;

  @ChoiceField(['with', 'without'], { optional: true, description: 'For `placed`: with or without consent.' })
  readonly consent?: 'with' | 'without';

  @CodeField({ description: 'Where it is known from: `own-unit`, `citizen`, `placement`, `register`.' })
  readonly source!: string;
}
