import { ShowChoice, ShowText } from '../http/shows.js';
import type { EngineState } from './engine-state.js';

export class LiveDto {
  @ShowText()
  readonly status!: 'live';
}

export class ReadyDto {
  @ShowText()
  readonly status!: 'ready';

  @ShowText()
  readonly database!: 'up';

  @ShowChoice(['up', 'namespace-missing', 'away'], 'EngineState')
  readonly engine!: EngineState;
}
