import { Controller, Get, HttpCode, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DatabaseAway } from '#persistence';
import { Public } from '../auth/public.decorator.js';
import { CheckWatch } from '../checks/check-watch.js';
import { refuse } from '../http/refused.js';
import { type Database, SYSTEM } from '../parts.js';
import { Relay } from '../relay/relay.js';
import { RelayStore } from '../relay/relay.store.js';
import { EngineWatch } from './engine-state.js';
import { type CheckStateDto, type ClocksDto, LiveDto, ReadyDto } from './health.dto.js';

/** For whoever keeps the process running. Ready means: the database answers. */
@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(EngineWatch) private readonly engine: EngineWatch,
    @Inject(Relay) private readonly relay: Relay,
    @Inject(CheckWatch) private readonly checks: CheckWatch,
  ) {}

  @Get('live')
  @HttpCode(200)
  @ApiOperation({ summary: 'The process is alive' })
  @ApiResponse({ status: 200, type: LiveDto, description: 'Alive' })
  live(): LiveDto {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The database is reachable; the engine’s state is told and does not decide' })
  @ApiResponse({ status: 200, type: ReadyDto, description: 'Ready' })
  async ready(): Promise<ReadyDto> {
    const [engine, { overdue, finishedAt }, clocks] = await Promise.all([
      this.engine.state(),
      this.checkState(),
      this.clocks(),
    ]);
    const check = { overdue, finishedAt };
    return { status: 'ready', database: 'up', engine, relay: this.relay.state, clocks, check };
  }

  /** How the check stands says nothing about whether this process can work; whether the database is there does. */
  private checkState(): Promise<CheckStateDto> {
    return this.checks.standing().catch(() => ({ overdue: false, finishedAt: null }));
  }

  /** That the database answers at all is what makes this process ready. */
  private async clocks(): Promise<ClocksDto> {
    try {
      return { lateSeconds: Math.round(await new RelayStore(this.system).lateness()) };
    } catch (error) {
      if (error instanceof DatabaseAway) throw refuse('database-away', { retryAfter: 2 });
      throw error;
    }
  }
}
