import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CheckStanding, checkStanding, type OperationsRow, operations } from '#persistence';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { type EngineState, EngineWatch } from '../health/engine-state.js';
import { Read } from '../http/read.decorator.js';
import { refuse } from '../http/refused.js';
import { ShowChoice, ShowInstant, ShowNumber, ShowObject, ShowYesNo } from '../http/shows.js';
import { type Database, SYSTEM } from '../parts.js';

export class LastCheckDto implements CheckStanding {
  @ShowInstant({ nullable: true, description: 'Null: never.' })
  readonly finishedAt!: CheckStanding['finishedAt'];

  @ShowNumber()
  readonly plans!: number;

  @ShowNumber()
  readonly findings!: number;

  @ShowNumber()
  readonly repaired!: number;

  @ShowYesNo({ description: 'It has not run for 26 hours.' })
  readonly overdue!: boolean;
}

export class OperationsDto implements OperationsRow {
  @ShowNumber()
  readonly runningPlans!: number;

  @ShowNumber({ description: 'Plans whose clock is more than a minute late; in training five seconds.' })
  readonly latePlans!: number;

  @ShowNumber({ description: 'How late the latest clock is; 0 when every clock is true.' })
  readonly lateSeconds!: number;

  @ShowInstant({ nullable: true, description: 'When something is next due, in real time.' })
  readonly nextWakeAt!: OperationsRow['nextWakeAt'];

  @ShowNumber({ description: 'Plans whose newest agenda the engine has not been told yet.' })
  readonly untoldPlans!: number;

  @ShowNumber()
  readonly mailsWaiting!: number;

  @ShowInstant({ nullable: true, description: 'Since when the oldest of them may go out.' })
  readonly oldestMailAt!: OperationsRow['oldestMailAt'];

  @ShowNumber({ description: 'Handed to the mail server without an answer; they are never sent again.' })
  readonly mailsUnknown!: number;

  @ShowChoice(['up', 'namespace-missing', 'away'], 'EngineState')
  readonly engine!: EngineState;

  @ShowObject(() => LastCheckDto)
  readonly check!: LastCheckDto;
}

/** How the machine room of the reader's municipality stands; what the daily check found is at `/checks`. */
@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(EngineWatch) private readonly engine: EngineWatch,
  ) {}

  @May('read-operations')
  @Read('', {
    summary: 'How late clocks are, what waits, and how the daily check stands',
    answer: OperationsDto,
    shows: 'nobody',
  })
  async show(@Me() { actor: { municipality } }: SignedIn): Promise<OperationsDto> {
    const [row, engine, check] = await Promise.all([
      operations(this.system, municipality),
      this.engine.state(),
      checkStanding(this.system, municipality),
    ]);
    if (!row) throw refuse('unknown-municipality');
    return { ...row, engine, check };
  }
}
