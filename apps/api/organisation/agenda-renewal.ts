import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { runningPlanIds } from '#persistence';
import { type Database, JOURNAL, type Journal, SYSTEM } from '../parts.js';

/** One transaction: so long people who work on one of them wait. */
const atOnce = 20;

/**
 * After a closing day came or went: due dates stay as they were counted, but reminders and the steps of the ladder are
 * counted from them by the calendar as it is now. Every running plan's agenda is worked out anew in the background; what
 * a process that ends leaves undone, the plan's next event or the night's check does.
 */
@Injectable()
export class AgendaRenewal implements OnModuleDestroy {
  private readonly wanted = new Set<string>();
  private working: Promise<void> | undefined;
  private stopping = false;

  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(PinoLogger) private readonly logger: PinoLogger,
  ) {}

  /** Begins, or begins again where it is at work. */
  begin(municipality: string): void {
    this.wanted.add(municipality);
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private async work(): Promise<void> {
    for (const municipality of this.wanted) {
      this.wanted.delete(municipality);
      try {
        await this.renew(municipality);
      } catch {
        this.logger.warn({ municipality }, 'agendas were not renewed: the night’s check does it');
      }
    }
  }

  private async renew(municipality: string): Promise<void> {
    for (let after = ''; !this.stopping; ) {
      const ids = await runningPlanIds(this.system, municipality, after, atOnce);
      await this.journal.passTimeBatch(ids);
      const last = ids.at(-1);
      if (last === undefined || ids.length < atOnce) return;
      after = last;
    }
  }
}
