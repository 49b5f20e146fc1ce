import type { ResponsePath } from '../engine-error';
import { typeConditionOf } from '../fetch/data-rewrites';
import { isJsonObject, type JsonObject, readOwn } from '../json-object';
import type { TypeMatcher } from '../schema/type-matcher';

/** Whether the objects on the way to a place of an answer are of the types that a path of the planner names. */
export type PlaceCheck = (data: JsonObject, place: ResponsePath) => boolean;

/** Compiles the check of a deferred part's path, such as `['search', '... on Brand']`. */
export function compilePlaceCheck(queryPath: readonly string[], matchesType: TypeMatcher): PlaceCheck {
  if (queryPath.every((element) => typeConditionOf(element) === null)) return () => true;
  return (data, place) => {
    let current: unknown = data;
    let at = 0;
    for (const element of queryPath) {
      if (!isJsonObject(current)) return false;
      const condition = typeConditionOf(element);
      if (condition !== null) {
        if (typeof current.__typename === 'string' && !matchesType(condition, current.__typename)) return false;
        continue;
      }
      current = readOwn(current, element);
      at += 1;
      for (; Array.isArray(current); at += 1) current = current[place[at] as number];
    }
    return true;
  };
}
