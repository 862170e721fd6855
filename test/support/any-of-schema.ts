import fc, { type Arbitrary } from 'fast-check';

/** A JSON schema as the API's document writes them. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}
export type Schemas = Readonly<Record<string, Schema>>;

const named = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** Dates and numbers at the edges of what a calendar knows, among ordinary ones. */
const day = fc.oneof(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2026-02-28', '2028-02-29', '2027-03-28', '0001-01-01', '9999-12-31'),
);

/** What the schema allows; `known`: ids and codes of the world, so that some of it reaches the rules behind the shape. */
export function anyOf(schema: Schema, schemas: Schemas, known: readonly string[], depth = 0): Arbitrary<unknown> {
  const inner = (one: Schema) => anyOf(one, schemas, known, depth + 1);
  if (depth > 6) return fc.constant(null);
  if (schema.$ref) return inner(schemas[named(schema.$ref)] ?? {});
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices?.length) return fc.oneof(...choices.map(inner));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
    }
    case 'array':
      return fc.array(inner(schema.items ?? {}), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, 1_000) });
    case 'boolean':
      return fc.boolean();
    default:
      return anyText(schema, known);
  }
}

function anyText({ format, minLength = 0, maxLength = 40 }: Schema, known: readonly string[]): Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.uuid(), fc.constantFrom(...known.filter((id) => /^[0-9a-f]{8}-/.test(id))));
  if (format === 'date') return day;
  if (format === 'date-time') return day.map((date) => `${date}T10:00:00.000Z`);
  const short = { minLength, maxLength: Math.min(maxLength, 40) };
  return fc.oneof(fc.constantFrom(...known), fc.string(short), fc.string({ ...short, unit: 'binary' }));
}

/** What no schema allows, or nearly: other types, strange keys, too much of it. */
export const nonsense: Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }).filter((value) => JSON.stringify(value) !== undefined),
  fc.constantFrom(null, [], 'text', 0, { __proto__: null, constructor: 1 }, { a: 'x'.repeat(5_000) }),
);
