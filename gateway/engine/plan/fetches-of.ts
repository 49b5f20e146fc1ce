import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { ResponsePath } from '../engine-error';
import { fetchOperation } from '../fetch/entity-query';
import { compileMergeTree, type MergeTree } from '../fetch/merge-tree';

/** A fetch of a plan, and where in the answer it puts what it brings. */
export interface PlannedFetch {
  node: FetchNode;
  path: ResponsePath;
}

function fetchesIn(node: PlanNode | SubscriptionNode | undefined, path: ResponsePath): PlannedFetch[] {
  switch (node?.kind) {
    case 'Fetch':
      return [{ node, path }];
    case 'Flatten':
      return fetchesIn(node.node, [...path, ...node.path]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => fetchesIn(child, path));
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((child) => fetchesIn(child, path));
    case 'Defer':
      return [node.primary, ...node.deferred].flatMap((child) => fetchesIn(child.node, path));
    case 'Subscription':
      return [node.primary, node.rest].flatMap((child) => fetchesIn(child, path));
    default:
      return [];
  }
}

/** All fetches of a plan, also those that a condition may leave out. */
export function fetchesOf({ node }: QueryPlan): PlannedFetch[] {
  return fetchesIn(node, []);
}

/** What a fetch brings to its path, under the names that its output rewrites give. */
export function treeOf(node: FetchNode): MergeTree {
  const { selectionSet } = fetchOperation(node);
  const [first] = selectionSet.selections;
  const entities = node.requires && first?.kind === Kind.FIELD ? first.selectionSet : undefined;
  return compileMergeTree(entities ?? selectionSet, node.outputRewrites);
}
