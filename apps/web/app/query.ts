import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/client.js';

/** What no second try would change: it is shown at once. */
const isFinal = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status < 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => !isFinal(error) && count < 3,
      networkMode: 'always',
    },
  },
});

/**
 * The names under which answers are kept. Everything about one plan begins with `plan(id)` and is read again when the
 * plan changes; every list begins with `lists`.
 */
export const keys = {
  me: ['me'] as const,
  plan: (planId: string, part = 'view') => ['plan', planId, part] as const,
  plans: ['plan'] as const,
  lists: ['list'] as const,
  list: (name: string, asked: object = {}) => ['list', name, asked] as const,
  /** Units, members, templates: they change rarely. */
  directory: (name: string) => ['directory', name] as const,
};

/** After a command of one's own, or word of somebody else's: what shows the plan or lists it is read again. */
export async function lookAgain(planId?: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: planId ? ['plan', planId] : keys.plans }),
    queryClient.invalidateQueries({ queryKey: keys.lists }),
  ]);
}
