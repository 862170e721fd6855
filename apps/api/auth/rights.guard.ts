import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { canInMunicipality, type MunicipalityAction } from '#privacy';
import { Refused } from '../http/refused.js';
import { mayKey } from './may.decorator.js';
import { signedInOf } from './me.decorator.js';
import { RefusalRecorder } from './refusal-recorder.js';

/** Routes that are about no single plan name their action; what libs/privacy refuses is recorded. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RefusalRecorder) private readonly recorder: RefusalRecorder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const action = this.reflector.getAllAndOverride<MunicipalityAction | undefined>(mayKey, targets);
    if (action === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { actor } = signedInOf(request);
    const permission = canInMunicipality(actor, action, { municipality: actor.municipality });
    if (permission.allowed) return true;
    await this.recorder.record({ actor, action, code: permission.code, requestId: String(request.id) });
    throw new Refused({ code: permission.code });
  }
}
