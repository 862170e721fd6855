import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { answerCodec, type CodecDirection } from '#temporal';
import { May } from '../auth/may.decorator.js';
import { refuse } from '../http/refused.js';
import { CODEC, type PayloadCodec } from '../parts.js';

const payloads = {
  type: 'object',
  properties: { payloads: { type: 'array', items: { type: 'object', additionalProperties: true } } },
} as const;

const expected = { da: 'skal være Temporals payloads', en: 'must be Temporal’s payloads' };

/** Temporal's remote codec, so that its own tools can read what the engine holds. Administrators only. */
@ApiTags('codec')
@May('use-codec')
@Controller('codec')
export class CodecController {
  constructor(@Inject(CODEC) private readonly codec: PayloadCodec) {}

  @Post('encode')
  @HttpCode(200)
  @ApiOperation({ summary: 'Seal payloads' })
  @ApiBody({ schema: payloads })
  @ApiResponse({ status: 200, description: 'The same, sealed', schema: payloads })
  encode(@Body() body: unknown): Promise<unknown> {
    return this.turn('encode', body);
  }

  @Post('decode')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open payloads' })
  @ApiBody({ schema: payloads })
  @ApiResponse({ status: 200, description: 'The same, open', schema: payloads })
  decode(@Body() body: unknown): Promise<unknown> {
    return this.turn('decode', body);
  }

  private async turn(direction: CodecDirection, body: unknown): Promise<unknown> {
    const { status, body: answer } = await answerCodec(this.codec, direction, body);
    if (status !== 200) throw refuse('body-invalid', { errors: [{ field: 'payloads', expected }] });
    return answer;
  }
}
