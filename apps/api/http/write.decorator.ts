import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';

interface WriteOptions {
  readonly summary: string;
  readonly answer: new () => object;
  readonly status?: 200 | 201;
}

/** A route that changes something: POST with an `Idempotency-Key`. */
export const Write = (path: string, { summary, answer, status = 200 }: WriteOptions) =>
  applyDecorators(
    Post(path),
    HttpCode(status),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A UUID that the client makes. The same key may be sent again without fear.',
      schema: { type: 'string', format: 'uuid' },
    }),
    ApiResponse({ status, type: answer, description: 'Done' }),
  );
