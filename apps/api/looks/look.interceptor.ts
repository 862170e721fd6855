import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { signedInOf } from '../auth/me.decorator.js';
import { LookRecorder } from './look-recorder.js';
import { shownIn } from './shown-in.js';
import { type Shows, showsKey } from './shows.decorator.js';

/** Records whom a reading shows between its being made and its being sent: nobody is shown unrecorded. */
@Injectable()
export class LookInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(LookRecorder) private readonly looks: LookRecorder,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shows = this.reflector.get<Shows | undefined>(showsKey, context.getHandler());
    if (shows === undefined || typeof shows === 'string') return next.handle();
    const { what, whom = shownIn } = shows;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { actor } = signedInOf(request);
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.looks.shown(actor, what, whom(answer, request), String(request.id));
        return answer;
      }),
    );
  }
}
