import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { ResponsePath } from '../engine-error';
import type { Sharing } from '../fetch/entity-part';
import { fetchOperation } from '../fetch/entity-query';
import { compileMergeTree, type MergeTree } from '../fetch/merge-tree';

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

function writerOf(node: FetchNode, path: ResponsePath): Writer {
  const { selectionSet } = fetchOperation(node);
  const [first] = selectionSet.selections;
  const entities = node.requires && first?.kind === Kind.FIELD ? first.selectionSet : undefined;
  const tree = compileMergeTree(entities ?? selectionSet, node.outputRewrites);
  return { node, path: pathText(path), objects: objectPaths(tree, pathText(path)) };
}

function writersIn(node: PlanNode | SubscriptionNode | undefined, path: ResponsePath): Writer[] {
  switch (node?.kind) {
    case 'Fetch':
      return [writerOf(node, path)];
    case 'Flatten':
      return writersIn(node.node, [...path, ...node.path]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => writersIn(child, path));
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((child) => writersIn(child, path));
    case 'Defer':
      return [node.primary, ...node.deferred].flatMap((child) => writersIn(child.node, path));
    case 'Subscription':
      return [node.primary, node.rest].flatMap((child) => writersIn(child, path));
    default:
      return [];
  }
}

/**
 * Decides for each fetch of entities who may share what it brings. Cloning for every place is always right, and costs
 * more than the fetch where one entity stands at many places.
 */
export function analyseSharing({ node }: QueryPlan): (node: FetchNode) => Sharing {
  const writers = writersIn(node, []);
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
