import { createHash } from 'node:crypto';

const asUuid = (hex: string): string => {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
};

/**
 * Ids of what one command makes (plan, handover, fact, texts): a repeat with the same key makes the same ones, and no
 * client can choose them. A UUID of version 8 over SHA-256.
 */
export const stableIds =
  (municipality: string, commandId: string) =>
  (what: string): string =>
    asUuid(createHash('sha256').update(`${municipality}/${commandId.toLowerCase()}/${what}`).digest('hex'));

export type StableIds = ReturnType<typeof stableIds>;
