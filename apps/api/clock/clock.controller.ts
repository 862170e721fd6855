import { Body, Controller, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { MunicipalityCode } from '../http/id-params.js';
import { Read } from '../http/read.decorator.js';
import { Write } from '../http/write.decorator.js';
import { ClockDto, WindClockDto, WoundDto } from './clock.dto.js';
import { Clocks } from './clocks.js';

@ApiTags('clock')
@Controller('municipalities/:code/clock')
export class ClockController {
  constructor(@Inject(Clocks) private readonly clocks: Clocks) {}

  @Read('', { summary: 'The municipality’s now', answer: ClockDto, shows: 'nobody' })
  show(@Me() me: SignedIn, @MunicipalityCode() code: string, @Req() { id }: FastifyRequest): Promise<ClockDto> {
    return this.clocks.show(me, code, String(id));
  }

  @Write('', { summary: 'Wind a training municipality’s clock forward', answer: WoundDto })
  wind(
    @Me() me: SignedIn,
    @MunicipalityCode() code: string,
    @Key() key: WriteKey,
    @Body() dto: WindClockDto,
  ): Promise<WoundDto> {
    return this.clocks.wind(me, code, dto, key);
  }
}
