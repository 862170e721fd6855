import { ApiProperty } from '@nestjs/swagger';

/** How answers describe themselves in the OpenAPI document; nothing here runs when a request is answered. */
interface ShowOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

const about = ({ optional, nullable, description }: ShowOptions) => ({
  required: !optional,
  ...(nullable ? { nullable } : {}),
  ...(description === undefined ? {} : { description }),
});

const shown =
  (schema: { readonly type: 'string' | 'boolean' | 'integer' | 'number'; readonly format?: string }) =>
  (options: ShowOptions = {}) =>
    ApiProperty({ ...schema, ...about(options) });

export const ShowText = shown({ type: 'string' });
export const ShowId = shown({ type: 'string', format: 'uuid' });
export const ShowDate = shown({ type: 'string', format: 'date' });
export const ShowInstant = shown({ type: 'string', format: 'date-time' });
export const ShowNumber = shown({ type: 'integer' });
export const ShowYesNo = shown({ type: 'boolean' });

export const ShowTexts = (options: ShowOptions = {}) =>
  ApiProperty({ type: 'string', isArray: true, ...about(options) });

const shownMany =
  (schema: { readonly type: 'string' | 'integer'; readonly format?: string }) =>
  (options: ShowOptions = {}) =>
    ApiProperty({ ...schema, isArray: true, ...about(options) });

export const ShowDates = shownMany({ type: 'string', format: 'date' });
export const ShowNumbers = shownMany({ type: 'integer' });

export const ShowChoices = (choices: readonly string[], name: string, options: ShowOptions = {}) =>
  ApiProperty({ enum: [...choices], enumName: name, isArray: true, ...about(options) });

export const ShowChoice = (choices: readonly string[], name: string, options: ShowOptions = {}) =>
  ApiProperty({ enum: [...choices], enumName: name, ...about(options) });

// Swagger takes a function for a late-bound class only when it is called `type`: hence the arrow in its place.
export const ShowObject = (type: () => new () => object, options: ShowOptions = {}) =>
  ApiProperty({ type: () => type(), ...about(options) });

export const ShowList = (type: () => new () => object, options: ShowOptions = {}) =>
  ApiProperty({ type: () => type(), isArray: true, ...about(options) });

/** An object whose keys are ids or codes. */
export const ShowMap = (values: Record<string, unknown>, { optional = false, description }: ShowOptions = {}) =>
  ApiProperty({
    type: 'object',
    additionalProperties: values,
    selfRequired: !optional,
    ...(description === undefined ? {} : { description }),
  });
