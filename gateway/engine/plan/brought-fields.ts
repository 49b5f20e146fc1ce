import type { QueryPlan } from '@apollo/query-planner';
import type { ResponsePath } from '../engine-error';
import type { MergeTree } from '../fetch/merge-tree';
import { fetchesOf, treeOf } from './fetches-of';

function addTree(source: MergeTree, target: MergeTree): void {
  for (const [key, below] of source) {
    const known = target.get(key) ?? null;
    if (below === null) {
      target.set(key, known);
      continue;
    }
    const merged: MergeTree = known ?? new Map();
    target.set(key, merged);
    addTree(below, merged);
  }
}

function treeAt(root: MergeTree, path: ResponsePath): MergeTree {
  let tree = root;
  for (const element of path) {
    if (element === '@') continue;
    const below: MergeTree = tree.get(element as string) ?? new Map();
    tree.set(element as string, below);
    tree = below;
  }
  return tree;
}

/**
 * All that the fetches of a plan bring, whatever the types. The planner leaves out what no subgraph can answer, such as
 * a field that returns an interface that no object type of its subgraph implements, and says nothing of it.
 */
export function broughtFields(plan: QueryPlan): MergeTree {
  const root: MergeTree = new Map();
  for (const { node, path } of fetchesOf(plan)) addTree(treeOf(node), treeAt(root, path));
  return root;
}
