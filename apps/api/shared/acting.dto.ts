import { CodeField } from '../http/fields.js';

/** What every write may say: as a member of which unit one acts, where several would fit. */
export class ActingDto {
  @CodeField({ optional: true, description: 'The unit as whose member you act; needed only where several fit.' })
  readonly asUnit?: string;
}
