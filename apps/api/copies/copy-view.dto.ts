import { type CopyStatus, type CopyView, copyStatuses } from '#contracts';
import { ShowChoice, ShowDate, ShowId, ShowNumber } from '../http/shows.js';

/** A copy of all that is held about the young person: asked for, or ready. */
export class CopyViewDto implements CopyView {
  @ShowId()
  readonly id!: string;

  @ShowChoice(copyStatuses, 'CopyStatus')
  readonly status!: CopyStatus;

  @ShowDate({ description: 'When it was asked for.' })
  readonly askedOn!: string;

  @ShowDate({ description: 'It has to be ready on this day at the latest (GDPR art. 12(3)).' })
  readonly due!: string;

  @ShowDate({ optional: true })
  readonly readyOn?: string;

  @ShowNumber({ optional: true, description: 'How many things were left out of it.' })
  readonly leftOut?: number;
}
