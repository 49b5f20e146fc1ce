import type DataLoader from 'dataloader';
import { createLoader } from '../../../platform/loaders/create-loader';

/** Something that is asked of one parent, with the arguments of the question. */
export interface ParentKey<Args> {
  parentId: string;
  args: Args;
}

/**
 * A loader for what is known of many parents at once: all that ask with the same arguments are one statement.
 *
 * @param load a value a parent, in the parents' order
 */
export function createListLoader<Args, Value>(
  loader: string,
  load: (parentIds: string[], args: Args) => Promise<Value[]>,
): DataLoader<ParentKey<Args>, Value, string> {
  const keyOf = ({ args }: ParentKey<Args>) => JSON.stringify(args);
  const loadBatch = async (keys: readonly ParentKey<Args>[]): Promise<Value[]> => {
    const found = new Map<ParentKey<Args>, Value>();
    const loadGroup = async (group: ParentKey<Args>[]) => {
      const [{ args }] = group as [ParentKey<Args>];
      const values = await load(
        group.map(({ parentId }) => parentId),
        args,
      );
      group.forEach((key, index) => {
        found.set(key, values[index] as Value);
      });
    };
    await Promise.all([...Map.groupBy(keys, keyOf).values()].map(loadGroup));
    return keys.map((key) => found.get(key) as Value);
  };
  return createLoader({ subgraph: 'product', loader }, loadBatch, (key) => `${key.parentId}${keyOf(key)}`);
}
