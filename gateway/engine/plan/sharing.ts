import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import type { ResponsePath } from '../engine-error';
import type { Sharing } from '../fetch/entity-part';
import type { MergeTree } from '../fetch/merge-tree';
import { fetchesOf, type PlannedFetch, treeOf } from './fetches-of';

/** A fetch of a plan, with the places where it puts objects. */
interface Writer {
  node: FetchNode;
  path: string;
  objects: readonly string[];
}

const separator = '\n';

const pathText = (path: ResponsePath) => path.filter((element) => element !== '@').join(separator);

const below = (path: string, key: string) => (path === '' ? key : `${path}${separator}${key}`);

function objectPaths(tree: MergeTree, path: string): string[] {
  return [...tree].flatMap(([key, nested]) =>
    nested === null ? [] : [below(path, key), ...objectPaths(nested, below(path, key))],
  );
}

function writerOf({ node, path }: PlannedFetch): Writer {
  return { node, path: pathText(path), objects: objectPaths(treeOf(node), pathText(path)) };
}

/**
 * Decides for each fetch of entities who may share what it brings. Cloning for every place is always right, and costs
 * more than the fetch where one entity stands at many places.
 */
export function analyseSharing(plan: QueryPlan): (node: FetchNode) => Sharing {
  const writers = fetchesOf(plan).map(writerOf);
  const dependsOnPlace = writers.some((writer) => writer.node.contextRewrites?.length);
  const count = new Map<string, number>();
  for (const path of writers.flatMap(({ objects }) => objects)) count.set(path, (count.get(path) ?? 0) + 1);
  const targets = new Set(writers.map(({ path }) => path));
  const decided = new Map<FetchNode, Sharing>();
  for (const { node: fetch, objects } of writers) {
    const isAlone = !dependsOnPlace && objects.every((path) => count.get(path) === 1);
    const isChanged = objects.some((path) => targets.has(path));
    decided.set(fetch, isAlone ? (isChanged ? 'place' : 'all') : 'none');
  }
  return (fetch) => decided.get(fetch) ?? 'none';
}
