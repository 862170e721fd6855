import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { useCommand } from '../../app/use-command.js';

const lookMs = 700;

/** Moves plans, and says how far it has come while they move. */
export function useMoving(onDone: (done: Api<'CaseloadDto'>) => void) {
  const [key, setKey] = useState<string>();
  const move = useCommand(
    (body: Api<'MoveCaseloadDto'>, sentKey) => {
      setKey(sentKey);
      return api.POST('/api/v1/caseloads', { params: { header: { 'Idempotency-Key': sentKey } }, body });
    },
    { onDone },
  );
  const progress = useQuery({
    queryKey: ['caseload', key],
    enabled: key !== undefined && move.isRunning,
    refetchInterval: lookMs,
    gcTime: 0,
    // Until the first plan is being moved nobody knows of it.
    retry: false,
    queryFn: () => answerOf(api.GET('/api/v1/caseloads/{id}', { params: { path: { id: key ?? '' } } })),
  });
  return { move, progress: move.isRunning ? progress.data : undefined };
}
