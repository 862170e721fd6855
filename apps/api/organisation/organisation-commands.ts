import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationAnswer, OrganisationCommand } from '#journal';
import { canInMunicipality, mayChangeMember } from '#privacy';
import { RefusalRecorder } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import type { WriteKey } from '../http/command-id.decorator.js';
import { Refused, refuse } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { JOURNAL, type Journal } from '../parts.js';
import { Directory } from '../shared/directory.js';
import { AgendaRenewal } from './agenda-renewal.js';
import { OrganisationNews } from './organisation-news.js';

/** One change of units, members or closing days, on its way to the journal. */
export interface OrganisationWrite {
  readonly me: SignedIn;
  readonly key: WriteKey;
  readonly command: OrganisationCommand;
  readonly confirmed?: boolean | undefined;
}

@Injectable()
export class OrganisationCommands {
  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(OrganisationNews) private readonly news: OrganisationNews,
    @Inject(AgendaRenewal) private readonly renewal: AgendaRenewal,
    @Inject(RefusalRecorder) private readonly recorder: RefusalRecorder,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  /** @throws Refused when the actor may not, or the organisation does not allow it, or it is to be confirmed first. */
  async write({ me: { actor }, key, command, confirmed = false }: OrganisationWrite): Promise<OrganisationAnswer> {
    const { municipality } = actor;
    const permission = canInMunicipality(actor, command.type, { municipality });
    if (!permission.allowed) throw refuse(permission.code);
    if (command.type === 'SetAbsence' || command.type === 'SetContact') {
      await this.mayChange(actor, command, key.requestId);
    }
    const input = { municipality, actor: permission.as, command, confirmed, ...key };
    const organised = await this.metrics.command(command.type, () => this.journal.organise(input));
    if (!organised.ok) throw new Refused(organised.refusal);
    this.news.forget(municipality);
    if (command.type === 'AddClosingDay' || command.type === 'RemoveClosingDay') this.renewal.begin(municipality);
    const { ok: _, replayed: __, ...answer } = organised;
    return answer;
  }

  private async mayChange(
    actor: SignedIn['actor'],
    { type: action, member }: Extract<OrganisationCommand, { readonly type: 'SetAbsence' | 'SetContact' }>,
    requestId: string,
  ): Promise<void> {
    const { memberRows } = await this.directory.of(actor.municipality);
    const units = memberRows.filter(({ memberId }) => memberId === member).map(({ unitId }) => unitId);
    if (mayChangeMember(actor, member, units)) return;
    await this.recorder.record({ actor, action, code: 'not-allowed', requestId });
    throw refuse('not-allowed');
  }
}
