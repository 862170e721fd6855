import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { keys } from '../../app/query.js';

export type Copy = Api<'CitizensCopyDto'>;
export type Omission = Api<'OmissionDto'>;

/** A copy that is ready. */
export const useCopy = (planId: string, copyId: string) =>
  useQuery({
    queryKey: keys.plan(planId, `copy ${copyId}`),
    queryFn: () =>
      answerOf(api.GET('/api/v1/plans/{planId}/copies/{copyId}', { params: { path: { planId, copyId } } })),
    // It does not change; each reading is recorded.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the copy would be with these gaps. */
export const draftOf = (planId: string, copyId: string, omissions: Omission[]) =>
  answerOf(
    api.POST('/api/v1/plans/{planId}/copies/{copyId}/draft', {
      params: { path: { planId, copyId } },
      body: { omissions },
    }),
  );

/** Every text that goes into it, as it was read first: what is made ready is what was read. */
export const useDraft = (planId: string, copyId: string) =>
  useQuery({
    queryKey: keys.plan(planId, `draft ${copyId}`),
    queryFn: () => draftOf(planId, copyId, []),
    staleTime: Number.POSITIVE_INFINITY,
  });
