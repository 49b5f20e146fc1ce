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

/** A place of the answer, lists on the way not spelled; one instance for each in a compiled plan. */
export interface PathNode {
  /** Null for the root. */
  parent: PathNode | null;
  key: string;
}

/** Gives equal paths of a plan one node. One instance a compiled plan. */
export function createPathNodes(): (path: ResponsePath) => PathNode {
  const root: PathNode = { parent: null, key: '' };
  const below = new Map<PathNode, Map<string, PathNode>>();
  const child = (parent: PathNode, key: string): PathNode => {
    const children = below.get(parent) ?? new Map<string, PathNode>();
    below.set(parent, children);
    const node = children.get(key) ?? { parent, key };
    children.set(key, node);
    return node;
  };
  return (path) =>
    path.filter((element) => element !== eachItem).reduce((node, key) => child(node, key as string), root);
}

/** What is walked: the answer so far, and where its paths lead. */
export interface WalkedData {
  data: JsonObject;
  /** What paths were found to lead to, until objects are added. */
  levels: Map<PathNode, readonly JsonObject[]>;
  /** Whether an object of the answer may stand at several places. */
  hasShared: boolean;
}

/**
 * The different objects that a path of a plan leads to, those that are null left out. An object that stands at several
 * places is found once: what is merged into it is at all of them.
 */
export function objectsAt(walked: WalkedData, node: PathNode): readonly JsonObject[] {
  const known = walked.levels.get(node);
  if (known) return known;
  if (node.parent === null) return [walked.data];
  const found: JsonObject[] = [];
  for (const object of objectsAt(walked, node.parent)) addObjects(readOwn(object, node.key), found);
  const level = walked.hasShared ? [...new Set(found)] : found;
  walked.levels.set(node, level);
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
