import { ShowChoice, ShowInstant, ShowNumber, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import type { EngineState } from './engine-state.js';

export class LiveDto {
  @ShowText()
  readonly status!: 'live';
}

export class RelayStateDto {
  @ShowYesNo({ description: 'Whether this process has the active relay; one of all has.' })
  readonly active!: boolean;

  @ShowChoice(['up', 'away'], 'RelayEngine', { description: 'Whether the relay reached the engine last.' })
  readonly engine!: 'up' | 'away';
}

export class CheckStateDto {
  @ShowYesNo({ description: 'The daily check has not run for 26 hours: that is itself a finding.' })
  readonly overdue!: boolean;

  @ShowInstant({ nullable: true, description: 'When it last finished everywhere; null: never.' })
  readonly finishedAt!: string | null;
}

export class ClocksDto {
  @ShowNumber({ description: 'How many seconds the latest clock is late now; 0 when every clock is true.' })
  readonly lateSeconds!: number;
}

export class ReadyDto {
  @ShowText()
  readonly status!: 'ready';

  @ShowText()
  readonly database!: 'up';

  @ShowChoice(['up', 'namespace-missing', 'away'], 'EngineState')
  readonly engine!: EngineState;

  @ShowObject(() => RelayStateDto)
  readonly relay!: RelayStateDto;

  @ShowObject(() => ClocksDto)
  readonly clocks!: ClocksDto;

  @ShowObject(() => CheckStateDto)
  readonly check!: CheckStateDto;
}
