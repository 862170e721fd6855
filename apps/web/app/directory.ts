import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Api } from '../api/types.js';
import { keys } from './query.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const perPage = 200;

async function everyPage<Item>(read: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>) {
  const found: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read({ limit: perPage, ...(cursor === null ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

export interface Directory {
  readonly units: readonly Api<'UnitDto'>[];
  /** One for each post: somebody with two posts stands here twice. */
  readonly members: readonly Api<'MemberDto'>[];
  /** Its name, or its id while the names are on their way. */
  readonly unitName: (id: string) => string;
  readonly memberName: (id: string) => string | undefined;
}

/** The municipality's units. */
export const useUnits = () =>
  useQuery({
    queryKey: keys.directory('units'),
    queryFn: () => everyPage((query) => answerOf(api.GET('/api/v1/units', { params: { query } }))),
  });

/** The members of a unit; nobody is asked for while no unit is chosen. */
export const useMembers = (unit: string) =>
  useQuery({
    queryKey: keys.directory(`members ${unit}`),
    queryFn: () =>
      everyPage((query) => answerOf(api.GET('/api/v1/members', { params: { query: { ...query, unit } } }))),
    enabled: unit !== '',
  });

/** The names of the municipality's units and members. */
export function useDirectory(): Directory {
  const units = useUnits();
  const members = useQuery({
    queryKey: keys.directory('members'),
    queryFn: () => everyPage((query) => answerOf(api.GET('/api/v1/members', { params: { query } }))),
  });
  const unitNames = useMemo(() => new Map(units.data?.map(({ id, name }) => [id, name])), [units.data]);
  const memberNames = useMemo(
    () => new Map(members.data?.map(({ memberId, name }) => [memberId, name])),
    [members.data],
  );
  return {
    units: units.data ?? [],
    members: members.data ?? [],
    unitName: (id) => unitNames.get(id) ?? id,
    memberName: (id) => memberNames.get(id),
  };
}
