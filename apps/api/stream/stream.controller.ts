import { Controller, Headers, Inject, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Streams } from './streams.js';

@ApiTags('stream')
@Controller('stream')
export class StreamController {
  constructor(@Inject(Streams) private readonly streams: Streams) {}

  @May('read-stream')
  @Sse()
  @ApiOperation({
    summary:
      'Server-sent events: `plan-changed` {planId, version (not for people outside)}, `resync` (look again), `heartbeat`',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Until the token expires or the login ends', schema: { type: 'string' } })
  open(@Me() me: SignedIn, @Headers('last-event-id') last?: string): Observable<MessageEvent> {
    return this.streams.of(me, last !== undefined);
  }
}
