import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';
import type { Lane } from './lane';

const separator = '\n';

function prefixesOf(path: ResponsePath): string[] {
  return path.map((_element, index) => path.slice(0, index + 1).join(separator));
}

function isBelow(path: ResponsePath, fetched: ResponsePath): boolean {
  return fetched.every((element, index) =>
    element === '@' ? typeof path[index] === 'number' : element === path[index],
  );
}

/** Tells which refusals no subgraph's error explains. */
export type Unexplained = (refusals: readonly EngineError[]) => readonly EngineError[];

function createFilter(errors: readonly EngineError[], explained: readonly ResponsePath[]): Unexplained {
  const exact = new Set<string>();
  const above = new Set<string>();
  for (const { path } of errors) {
    if (!path) continue;
    exact.add(path.join(separator));
    for (const prefix of prefixesOf(path)) above.add(prefix);
  }
  return (refusals) =>
    refusals.filter(({ path = [], extensions }) => {
      // No subgraph was asked for it, so that no subgraph's error is about it.
      if (extensions.code === engineErrorCodes.unauthorized) return true;
      if (above.has(path.join(separator)) || prefixesOf(path).some((prefix) => exact.has(prefix))) return false;
      return !explained.some((fetched) => isBelow(path, fetched));
    });
}

/**
 * The refusals that no subgraph's error explains. A field that is null because its subgraph said so has that error
 * already, and the specification allows one for a field (6.4.4). For a lane whose errors have all come: they are looked
 * at once, however many objects its part has.
 */
export function unexplainedIn({ errors, explained }: Lane): Unexplained {
  let filter: Unexplained | undefined;
  return (refusals) => {
    if (refusals.length === 0 || (errors.length === 0 && explained.size === 0)) return refusals;
    filter ??= createFilter(errors, [...explained]);
    return filter(refusals);
  };
}
