import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { keys } from './query.js';

/** The municipality's units, to choose from. */
export function useUnitOptions() {
  const units = useQuery({
    queryKey: keys.directory('units'),
    queryFn: () => answerOf(api.GET('/api/v1/units', { params: { query: { limit: 200 } } })),
  });
  return (units.data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
}

/** The members of a unit, to choose from; none while no unit is chosen. */
export function useMemberOptions(unit: string) {
  const members = useQuery({
    queryKey: keys.directory(`members ${unit}`),
    queryFn: () => answerOf(api.GET('/api/v1/members', { params: { query: { unit, limit: 200 } } })),
    enabled: unit !== '',
  });
  return (members.data?.items ?? []).map(({ memberId, name }) => ({ id: memberId, label: name }));
}
