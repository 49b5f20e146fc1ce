import type { FetchDataRewrite } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, readOwn, writeOwn } from '../json-object';
import type { TypeMatcher } from '../schema/type-matcher';

/** How the planner spells a type condition in the path of a rewrite. */
const conditionPrefix = '... on ';

/** The type that an element of a rewrite's path asks for; null when it is the name of a field. */
export function typeConditionOf(element: string): string | null {
  return element.startsWith(conditionPrefix) ? element.slice(conditionPrefix.length) : null;
}

function rewriteObject(rewrite: FetchDataRewrite, key: string, object: JsonObject): void {
  if (rewrite.kind === 'ValueSetter') {
    writeOwn(object, key, rewrite.setValueTo);
    return;
  }
  const value = readOwn(object, key);
  // Also null, false, 0 and '' move: the field would otherwise be lost under a name that nobody reads.
  if (value === undefined) return;
  writeOwn(object, rewrite.renameKeyTo, value);
  writeOwn(object, key, undefined);
}

function rewriteAt(rewrite: FetchDataRewrite, depth: number, value: unknown, matchesType: TypeMatcher): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteAt(rewrite, depth, item, matchesType);
    return;
  }
  if (!isJsonObject(value)) return;
  const element = rewrite.path[depth] as string;
  if (depth === rewrite.path.length - 1) {
    rewriteObject(rewrite, element, value);
    return;
  }
  const condition = typeConditionOf(element);
  if (condition === null) {
    rewriteAt(rewrite, depth + 1, readOwn(value, element), matchesType);
    return;
  }
  const typename = value.__typename;
  if (typeof typename !== 'string' || matchesType(condition, typename)) {
    rewriteAt(rewrite, depth + 1, value, matchesType);
  }
}

/** Does what the planner wants done to a representation before it is sent, or to an answer before it is merged. */
export function applyRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
  matchesType: TypeMatcher,
): void {
  for (const rewrite of rewrites ?? []) {
    if (rewrite.path.length > 0) rewriteAt(rewrite, 0, value, matchesType);
  }
}
