import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import type { Page } from '#persistence';
import { QueryNumberField } from './fields.js';

export const defaultLimit = 50;
export const maxLimit = 200;

const expected = { da: 'skal være en sidemarkør', en: 'must be a cursor' };

/** What every list takes. */
export class PageDto {
  @QueryNumberField({
    min: 1,
    max: maxLimit,
    optional: true,
    description: `Rows of one page; ${defaultLimit} when absent.`,
  })
  readonly limit?: number;

  @ValidateIf((_, value) => value !== undefined)
  @IsString({ context: { expected } })
  @MaxLength(1_000, { context: { expected } })
  @ApiProperty({ type: String, required: false, maxLength: 1_000, description: 'The `next` of the page before.' })
  readonly cursor?: string;
}

export interface Listed<T> {
  readonly items: readonly T[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** The page asked for, as the reads take it. */
export const pageAsked = ({ limit = defaultLimit, cursor }: PageDto): { limit: number; cursor?: string } =>
  cursor === undefined ? { limit } : { limit, cursor };

/** A page of rows as it is answered. */
export const listed = <Row, Item>({ rows, next }: Page<Row>, show: (row: Row) => Item): Listed<Item> => ({
  items: rows.map(show),
  next,
});
