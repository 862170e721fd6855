import { Inject, Injectable } from '@nestjs/common';
import { type MunicipalityRow, municipality, ofMunicipality } from '#persistence';
import { canInMunicipality, type MunicipalityAction } from '#privacy';
import { RefusalRecorder } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import type { WriteKey } from '../http/command-id.decorator.js';
import { Refused, refuse } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { JOURNAL, type Journal, PEOPLE, type PeopleDatabase } from '../parts.js';
import type { ClockDto, WindClockDto, WoundDto } from './clock.dto.js';
import { windBy } from './wind-by.js';

/** Time in one municipality. Only a training municipality's clock can be wound, by its administrators. */
@Injectable()
export class Clocks {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(RefusalRecorder) private readonly recorder: RefusalRecorder,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  async show(me: SignedIn, code: string, requestId: string): Promise<ClockDto> {
    await this.permitted(me, 'read-clock', code, requestId);
    const { name, training, now, offsetMs } = await this.row(code);
    return { code, name, training, now, offsetMs };
  }

  /** Answers at once with the new now; the municipality's plans catch up. */
  async wind(me: SignedIn, code: string, dto: WindClockDto, key: WriteKey): Promise<WoundDto> {
    const { as: actor } = await this.permitted(me, 'wind-clock', code, key.requestId);
    const { now } = await this.row(code);
    const by = windBy(dto, now);
    const wound = await this.metrics.command('WindClock', () =>
      this.journal.wind({ municipality: code, by, actor, ...key }),
    );
    if (!wound.ok) throw new Refused(wound.refusal);
    return { code, now: wound.now, offsetMs: wound.offsetMs };
  }

  private async permitted({ actor }: SignedIn, action: MunicipalityAction, code: string, requestId: string) {
    const permission = canInMunicipality(actor, action, { municipality: code });
    if (permission.allowed) return permission;
    await this.recorder.record({ actor, action, code: permission.code, requestId });
    throw refuse(permission.code);
  }

  private async row(code: string): Promise<MunicipalityRow> {
    const row = await municipality(this.people.as(ofMunicipality(code)), code);
    if (!row) throw refuse('unknown-municipality');
    return row;
  }
}
