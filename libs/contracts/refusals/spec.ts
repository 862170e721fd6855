import type { Text } from '../words.js';

/** One expected refusal: the HTTP status it becomes and its sentence for people. */
export interface RefusalSpec {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly sentence: Text;
}

export const spec = (status: RefusalSpec['status'], da: string, en: string): RefusalSpec => ({
  status,
  sentence: { da, en },
});
