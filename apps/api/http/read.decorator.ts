import { applyDecorators, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type Shows, ShowsTo } from '../looks/shows.decorator.js';

interface ReadOptions {
  readonly summary: string;
  readonly answer: new () => object;
  /** Whom it shows: every look at a young person is recorded. */
  readonly shows: Shows;
}

const shown = (shows: Shows): string => (typeof shows === 'string' ? shows : shows.what);

const reading = ({ summary, answer, shows }: ReadOptions, description: string) => [
  ApiOperation({ summary }),
  ApiResponse({ status: 200, type: answer, description }),
  ApiExtension('x-shows', shown(shows)),
  ShowsTo(shows),
];

/** A route that shows something. */
export const Read = (path: string, options: ReadOptions) => applyDecorators(Get(path), ...reading(options, 'Found'));

/** A question whose words must not stand in an address: POST, but nothing changes, so it takes no key. */
export const Ask = (path: string, options: ReadOptions) =>
  applyDecorators(Post(path), HttpCode(200), ...reading(options, 'Answered'));
