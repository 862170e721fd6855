// `npm run openapi` ends with this: the web application's types of the API, from the checked-in document.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const documentFile = new URL('../apps/api/openapi.json', import.meta.url);
export const schemaFile = new URL('../apps/web/api/schema.ts', import.meta.url);

const HEAD = '// Made by `npm run openapi` from apps/api/openapi.json; never edited by hand.\n';

/** The text of apps/web/api/schema.ts as the checked-in document asks for it. */
export async function schemaText() {
  const nodes = await openapiTS(JSON.parse(readFileSync(documentFile, 'utf8')));
  return HEAD + astToString(nodes);
}

if (process.argv[1] === import.meta.filename) writeFileSync(schemaFile, await schemaText());
