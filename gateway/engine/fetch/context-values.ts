import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, readOwn } from '../json-object';
import type { TypeMatcher } from '../schema/type-matcher';
import { typeConditionOf } from './data-rewrites';
import type { PathTarget } from './walk-path';

/** Reads an object's contextual arguments (federation specification, `@fromContext`) as variables. */
export interface ContextReader {
  variableNames: readonly string[];
  /** JSON text by variable; `null` where the context has no value. */
  read(target: PathTarget): string[];
}

/** How the planner spells "the object above". */
const parentElement = '..';

function valueAt(object: JsonObject, path: readonly string[], matchesType: TypeMatcher): unknown {
  let current: unknown = object;
  for (const element of path) {
    if (!isJsonObject(current)) return undefined;
    const condition = typeConditionOf(element);
    if (condition === null) current = readOwn(current, element);
    else if (typeof current.__typename === 'string' && !matchesType(condition, current.__typename)) return undefined;
  }
  return current;
}

function readRewrite({ path }: FetchDataKeyRenamer, target: PathTarget, matchesType: TypeMatcher): unknown {
  const levels = path.findIndex((element) => element !== parentElement);
  const above = [...target.ancestors, target.object];
  const from = above[above.length - 1 - Math.max(levels, 0)];
  return from ? valueAt(from, path.slice(levels), matchesType) : undefined;
}

/** Compiles the reading of contextual arguments; null when the fetch has none. */
export function compileContextReader(
  rewrites: readonly FetchDataKeyRenamer[] | undefined,
  matchesType: TypeMatcher,
): ContextReader | null {
  if (!rewrites || rewrites.length === 0) return null;
  const byVariable = Map.groupBy(rewrites, ({ renameKeyTo }) => renameKeyTo);
  return {
    variableNames: [...byVariable.keys()],
    read: (target) =>
      [...byVariable.values()].map((alternatives) => {
        // A context may be set by several types; the object above is of one of them.
        const values = alternatives.map((rewrite) => readRewrite(rewrite, target, matchesType));
        return JSON.stringify(values.find((value) => value !== undefined) ?? null);
      }),
  };
}
