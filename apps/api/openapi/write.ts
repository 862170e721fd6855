import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { createApi } from '../create-api.js';
import { apiDocument, documentText } from './document.js';
import { unconnectedParts } from './unconnected.js';

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Say which file to write');
const app = await createApi(unconnectedParts());
writeFileSync(target, documentText(apiDocument(app)));
await app.close();
