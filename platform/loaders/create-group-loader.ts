import type DataLoader from 'dataloader';
import { createLoader, type LoaderName } from './create-loader';

/** An id together with what the statement must be told besides it, such as a state or a list's name. */
export interface GroupKey<Group extends string> {
  id: string;
  group: Group;
}

/** A loader whose keys of one group become one statement; there are as few groups as the type has values. */
export function createGroupLoader<Group extends string, Value>(
  name: LoaderName,
  load: (ids: string[], group: Group) => Promise<readonly Value[]>,
): DataLoader<GroupKey<Group>, Value, string> {
  const cacheKey = ({ id, group }: GroupKey<Group>) => `${group}:${id}`;
  const loadBatch = async (keys: readonly GroupKey<Group>[]): Promise<Value[]> => {
    const found = new Map<string, Value>();
    const loadGroup = async ([group, members]: [Group, GroupKey<Group>[]]) => {
      const values = await load(
        members.map((key) => key.id),
        group,
      );
      members.forEach((key, index) => {
        found.set(cacheKey(key), values[index] as Value);
      });
    };
    await Promise.all([...Map.groupBy(keys, (key) => key.group)].map(loadGroup));
    return keys.map((key) => found.get(cacheKey(key)) as Value);
  };
  return createLoader(name, loadBatch, cacheKey);
}
