import { applyDecorators, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';

interface ReadOptions {
  readonly summary: string;
  readonly answer: new () => object;
}

/** A route that shows something. */
export const Read = (path: string, { summary, answer }: ReadOptions) =>
  applyDecorators(
    Get(path),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, type: answer, description: 'Found' }),
  );

/** A question whose words must not stand in an address: POST, but nothing changes, so it takes no key. */
export const Ask = (path: string, { summary, answer }: ReadOptions) =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, type: answer, description: 'Answered' }),
  );
