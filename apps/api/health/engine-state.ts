import { Inject, Injectable } from '@nestjs/common';
import { namespaceId } from '#temporal';
import { ENGINE, type Engine } from '../parts.js';

export type EngineState = 'up' | 'namespace-missing' | 'away';

const patienceMs = 1_500;

/** How the engine is doing. It is reported and decides nothing: people’s work never waits for it. */
@Injectable()
export class EngineWatch {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async state(): Promise<EngineState> {
    const { connection, settings } = this.engine;
    try {
      const deadline = Date.now() + patienceMs;
      const id = await connection.withDeadline(deadline, () => namespaceId(connection, settings.namespace));
      return id === null ? 'namespace-missing' : 'up';
    } catch {
      return 'away';
    }
  }
}
