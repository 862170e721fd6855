import { HttpException } from '@nestjs/common';
import type { RefusalCode } from '#contracts';
import { CursorInvalid, DatabaseAway, KeyFailure } from '#persistence';
import { Refused, refuse } from './refused.js';

const codeOfStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'body-invalid',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'not-found',
  413: 'body-too-large',
  414: 'not-found',
  415: 'media-type',
  429: 'too-many-requests',
};

const notReadable = {
  field: '(body)',
  expected: { da: 'skal være gyldig JSON i UTF-8', en: 'must be valid JSON in UTF-8' },
} as const;

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
};

const ofStatus = (status: number): Refused | undefined => {
  const code = codeOfStatus[status];
  if (code === undefined) return status >= 400 && status < 500 ? refuse('body-invalid') : undefined;
  return refuse(code, code === 'body-invalid' ? { errors: [notReadable] } : {});
};

/** What an error means to a client: a refusal, or nothing (a bug, which is a 500 and shows nothing of itself). */
export function refusalOfError(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof DatabaseAway) return refuse('database-away', { retryAfter: 2 });
  if (error instanceof KeyFailure) return refuse('keys-closed');
  if (error instanceof CursorInvalid) return refuse('cursor-invalid');
  const status = statusOf(error);
  return status === undefined ? undefined : ofStatus(status);
}
