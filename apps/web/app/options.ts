import { useMembers, useUnits } from './directory.js';

/** The municipality's units, to choose from. */
export const useUnitOptions = () => (useUnits().data ?? []).map(({ id, name }) => ({ id, label: name }));

/** The members of a unit, to choose from; none while no unit is chosen. */
export const useMemberOptions = (unit: string) =>
  (useMembers(unit).data ?? []).map(({ memberId, name }) => ({ id: memberId, label: name }));
