import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** The token of a link: 256 bits that stand in the mail and nowhere else. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const tokenForm = /^[\w-]{43}$/;

/** What is kept of a token of our own, and by which its link is found. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The same of what somebody sent; undefined for what no token can be. */
export const hashOfToken = (token: string): Buffer | undefined => (tokenForm.test(token) ? hashOf(token) : undefined);

const digits = 6;

/** Six digits, to be typed. */
export const newCode = (): string => String(randomInt(10 ** digits)).padStart(digits, '0');

/** What somebody typed, as the code that it may be. */
export const typedCode = (text: string): string => text.replaceAll(/[\s-]/g, '');

export const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** One address has one form. */
export const plainAddress = (mail: string): string => mail.trim().toLowerCase();

/** An address as it is shown to somebody who may know it already: `h•••@sted.dk`. */
export const veiled = (mail: string): string => mail.replace(/^(.)[^@]*/, '$1•••');
