import type { ResponsePath } from '../engine-error';
import { isJsonObject, type JsonObject, readOwn } from '../json-object';

/** How the planner spells "each item of the list". */
const eachItem = '@';

/** An object that a path leads to, with the objects above it, the answer's root first. */
export interface PathTarget {
  object: JsonObject;
  ancestors: readonly JsonObject[];
}

function addObjects(value: unknown, found: JsonObject[]): void {
  if (Array.isArray(value)) for (const item of value) addObjects(item, found);
  else if (isJsonObject(value)) found.push(value);
}

/** Objects of one level up to which looking for repetitions costs more than they do. */
const fewObjects = 8;

/**
 * The different objects that a path of a plan leads to, those that are null left out. An object that stands at several
 * places is found once: what is merged into it is at all of them.
 */
export function objectsAt(root: JsonObject, path: ResponsePath): JsonObject[] {
  let level = [root];
  for (const element of path) {
    if (element === eachItem) continue;
    const next: JsonObject[] = [];
    for (const object of level) addObjects(readOwn(object, element as string), next);
    level = next.length > fewObjects ? [...new Set(next)] : next;
  }
  return level;
}

/** As `objectsAt`, with what is above each object, for arguments that are taken from there. */
export function targetsAt(root: JsonObject, path: ResponsePath): PathTarget[] {
  const targets: PathTarget[] = [];
  const visit = (value: unknown, depth: number, above: readonly JsonObject[]): void => {
    if (Array.isArray(value)) {
      const below = path[depth] === eachItem ? depth + 1 : depth;
      for (const item of value) visit(item, below, above);
    } else if (isJsonObject(value)) {
      if (depth === path.length) targets.push({ object: value, ancestors: above });
      else visit(readOwn(value, path[depth] as string), depth + 1, [...above, value]);
    }
  };
  visit(root, 0, []);
  return targets;
}

/** Where the objects that a path leads to stand in the answer; one object may stand at several places. */
export function placesAt(root: JsonObject, path: ResponsePath): { object: JsonObject; place: ResponsePath }[] {
  const places: { object: JsonObject; place: ResponsePath }[] = [];
  const visit = (value: unknown, depth: number, place: ResponsePath): void => {
    if (Array.isArray(value)) {
      const below = path[depth] === eachItem ? depth + 1 : depth;
      for (const [index, item] of value.entries()) visit(item, below, [...place, index]);
    } else if (isJsonObject(value)) {
      if (depth === path.length) places.push({ object: value, place });
      else visit(readOwn(value, path[depth] as string), depth + 1, [...place, path[depth] as string]);
    }
  };
  visit(root, 0, []);
  return places;
}
