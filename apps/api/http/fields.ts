import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Text } from '#contracts';

/** Each decorator gives a field its check, its sentence for people and its place in the OpenAPI document at once. */
interface FieldOptions {
  readonly optional?: boolean;
  /** Null is a value of its own: it takes away what was there. */
  readonly nullable?: boolean;
  readonly description?: string;
}

const said = (expected: Text) => ({ context: { expected } });

const presence = ({ optional, nullable }: FieldOptions): PropertyDecorator[] =>
  optional ? [ValidateIf((_, value) => value !== undefined && !(nullable && value === null))] : [];

const described = ({ optional, nullable, description }: FieldOptions) => ({
  required: !optional,
  ...(nullable ? { nullable } : {}),
  ...(description === undefined ? {} : { description }),
});

interface PatternSpec {
  readonly pattern: RegExp;
  readonly expected: Text;
  readonly schema: { readonly format?: string; readonly example?: string; readonly maxLength?: number };
  /** What a pattern cannot say: that the day exists. */
  readonly holds?: (value: string) => boolean;
}

const holdsBy = (holds: (value: string) => boolean, expected: Text): PropertyDecorator =>
  ValidateBy(
    { name: 'holds', validator: { validate: (value) => typeof value === 'string' && holds(value) } },
    said(expected),
  );

const patternField =
  ({ pattern, expected, schema, holds }: PatternSpec) =>
  (options: FieldOptions = {}): PropertyDecorator =>
    applyDecorators(
      ...presence(options),
      IsString(said(expected)),
      Matches(pattern, said(expected)),
      ...(holds ? [holdsBy(holds, expected)] : []),
      ApiProperty({ type: String, ...schema, ...described(options) }),
    );

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID. */
export const IdField = patternField({
  pattern: uuidPattern,
  expected: { da: 'skal være en UUID', en: 'must be a UUID' },
  schema: { format: 'uuid' },
});

/** A readable id or code: letters, digits, `.`, `-`, `_`, `~`, `:`. */
export const CodeField = patternField({
  pattern: /^[\p{L}\p{N}][\p{L}\p{N}._~:-]{0,99}$/u,
  expected: { da: 'skal være en kode uden mellemrum', en: 'must be a code without spaces' },
  schema: { maxLength: 100 },
});

const datePattern = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const dateExpected: Text = { da: 'skal være en dato: ÅÅÅÅ-MM-DD', en: 'must be a date: YYYY-MM-DD' };
const dateSchema = { format: 'date', example: '2027-03-14' };

/** Whether the day exists: 30 February does not. */
export const dayExists = (date: string): boolean =>
  datePattern.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

/** A civil date. */
export const DateField = patternField({
  pattern: datePattern,
  expected: dateExpected,
  schema: dateSchema,
  holds: dayExists,
});

/** A birth date: its form only. A day that does not exist has a refusal of its own (`birth-date-impossible`). */
export const BirthDateField = patternField({ pattern: datePattern, expected: dateExpected, schema: dateSchema });

/** An instant in UTC. */
export const InstantField = patternField({
  pattern: /^(19|20|21)\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?Z$/,
  expected: {
    da: 'skal være et tidspunkt i UTC: ÅÅÅÅ-MM-DDTtt:mmZ',
    en: 'must be an instant in UTC: YYYY-MM-DDThh:mmZ',
  },
  schema: { format: 'date-time', example: '2027-03-14T09:00:00Z' },
  holds: (value) => dayExists(value.slice(0, 10)),
});

/** Free text for people. It is stored encrypted and never stands in an event, a log or an address. */
export const TextField = (
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator => {
  const { min = 1, max = 10_000 } = options;
  const expected = {
    da: `skal være tekst på ${min} til ${max} tegn`,
    en: `must be text of ${min} to ${max} characters`,
  };
  return applyDecorators(
    ...presence(options),
    IsString(said(expected)),
    MinLength(min, said(expected)),
    MaxLength(max, said(expected)),
    holdsBy((value) => value.trim().length >= min && !value.includes('\0'), expected),
    ApiProperty({ type: String, minLength: min, maxLength: max, ...described(options) }),
  );
};

/** One of a closed list of codes. */
export const ChoiceField = (
  choices: readonly string[],
  options: FieldOptions & { readonly name?: string } = {},
): PropertyDecorator => {
  const list = choices.join(', ');
  return applyDecorators(
    ...presence(options),
    IsIn([...choices], said({ da: `skal være en af: ${list}`, en: `must be one of: ${list}` })),
    ApiProperty({
      enum: [...choices],
      ...(options.name ? { enumName: options.name } : {}),
      ...described(options),
    }),
  );
};

/** A whole number. */
export const NumberField = (
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator => {
  const { min, max } = options;
  const context = said({
    da: `skal være et helt tal fra ${min} til ${max}`,
    en: `must be a whole number from ${min} to ${max}`,
  });
  return applyDecorators(
    ...presence(options),
    IsInt(context),
    Min(min, context),
    Max(max, context),
    ApiProperty({ type: 'integer', minimum: min, maximum: max, ...described(options) }),
  );
};

/** A whole number that stands in a query string. */
export const QueryNumberField = (options: FieldOptions & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    Type(() => Number),
    NumberField(options),
  );

export const BooleanField = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...presence(options),
    IsBoolean(said({ da: 'skal være true eller false', en: 'must be true or false' })),
    ApiProperty({ type: Boolean, ...described(options) }),
  );

const objectExpected = { da: 'skal være et objekt', en: 'must be an object' };

/** An object of its own shape. */
export const ObjectField = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...presence(options),
    IsObject(said(objectExpected)),
    ValidateNested(said(objectExpected)),
    Type(type),
    ApiProperty({ type: () => type(), ...described(options) }),
  );

/** A list of objects. */
export const ListField = (
  type: () => new () => object,
  options: FieldOptions & { readonly max?: number } = {},
): PropertyDecorator => {
  const max = options.max ?? 100;
  const context = said({ da: `skal være en liste med højst ${max}`, en: `must be a list of at most ${max}` });
  return applyDecorators(
    ...presence(options),
    IsArray(context),
    ArrayMaxSize(max, context),
    ValidateNested({ each: true, ...said(objectExpected) }),
    Type(type),
    ApiProperty({ type: () => type(), isArray: true, maxItems: max, ...described(options) }),
  );
};

/** A list of codes: member ids, plan roles. */
export const CodesField = (options: FieldOptions & { readonly max?: number } = {}): PropertyDecorator => {
  const max = options.max ?? 50;
  const context = said({
    da: `skal være en liste med højst ${max} koder`,
    en: `must be a list of at most ${max} codes`,
  });
  return applyDecorators(
    ...presence(options),
    IsArray(context),
    ArrayMaxSize(max, context),
    Matches(/^[\p{L}\p{N}][\p{L}\p{N}._~:-]{0,99}$/u, { each: true, ...context }),
    ApiProperty({ type: String, isArray: true, maxItems: max, ...described(options) }),
  );
};

/** Some of a closed list of codes, each once. */
export const ChoicesField = (
  choices: readonly string[],
  options: FieldOptions & { readonly name: string },
): PropertyDecorator => {
  const list = choices.join(', ');
  const context = said({ da: `skal være en liste af: ${list}`, en: `must be a list of: ${list}` });
  return applyDecorators(
    ...presence(options),
    IsArray(context),
    ArrayMaxSize(choices.length, context),
    ArrayUnique(context),
    IsIn([...choices], { each: true, ...context }),
    ApiProperty({
      enum: [...choices],
      enumName: options.name,
      isArray: true,
      maxItems: choices.length,
      ...described(options),
    }),
  );
};

/** Where somebody is reached at work by telephone. */
export const PhoneField = patternField({
  pattern: /^\+?[0-9 ()-]{3,30}$/,
  expected: { da: 'skal være et telefonnummer', en: 'must be a telephone number' },
  schema: { maxLength: 30, example: '46 31 50 00' },
});

/** Where somebody is reached at work by mail. */
export const MailField = patternField({
  pattern: /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,20}$/,
  expected: { da: 'skal være en mailadresse', en: 'must be a mail address' },
  schema: { format: 'email', maxLength: 254 },
});
