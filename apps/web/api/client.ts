import createClient, { type Middleware } from 'openapi-fetch';
import type { Language } from '#contracts';
import type { paths } from './schema.js';
import type { Problem } from './types.js';

/** An answer that is not a success, as the API words it. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Nobody answered, or only something between here and the API did. */
export class NoConnection extends Error {}

const watch: { language: Language; signedOut: () => void } = { language: 'da', signedOut: () => undefined };

/** Told by the application what the whole client needs: the language to answer in, and whom to tell of a lost session. */
export const tellClient = (told: Partial<typeof watch>): void => void Object.assign(watch, told);

const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', watch.language);
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/api/v1/me') watch.signedOut();
  },
};

/** The only way to the API. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(middleware);

export interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

const isProblem = (error: unknown): error is Problem => typeof error === 'object' && error !== null && 'code' in error;

/**
 * What an answer holds.
 * @throws ApiProblem with what the API says, NoConnection where something else answered or nobody did.
 */
export async function answerOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const answer = await asked.catch((error: unknown) => {
    throw error instanceof TypeError ? new NoConnection(error.message) : error;
  });
  if (answer.response.ok) return answer.data as Data;
  if (isProblem(answer.error)) throw new ApiProblem(answer.error);
  throw new NoConnection(`status ${answer.response.status}`);
}
