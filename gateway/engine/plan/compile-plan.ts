import type { DeferNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { ResponsePath } from '../engine-error';
import { compileEntityFetch, type FetchCompilation } from '../fetch/compile-entity-fetch';
import { compileRootFetch, type RootFetch, rootFetchStep } from '../fetch/compile-root-fetch';
import { createEntityQueries } from '../fetch/entity-query';
import { createPathNodes } from '../fetch/walk-path';
import type { CompiledDefer } from './compiled-defer';
import { arrangeMeetings } from './meetings';
import { compilePlaceCheck } from './place-types';
import type { PlanStep } from './plan-step';
import { analyseSharing } from './sharing';

/** A plan, ready to run; a subscription's has the fetch that its events come from. */
export interface CompiledPlan {
  /** Null when no subgraph is asked: introspection, `__typename`. */
  step: PlanStep | null;
  events: RootFetch | null;
}

function sequence(steps: readonly PlanStep[]): PlanStep {
  return async (lane) => {
    for (const step of steps) {
      if (lane.run.signal?.aborted) return;
      await step(lane);
    }
  };
}

function parallel(steps: readonly PlanStep[]): PlanStep {
  return async (lane) => {
    await Promise.all(steps.map((step) => step(lane)));
  };
}

function compileDefer(node: DeferNode, path: ResponsePath, common: FetchCompilation): PlanStep {
  const defer: CompiledDefer = {
    parts: node.deferred.map(({ depends, label, queryPath, subselection, node: deferred }) => ({
      depends: depends.map(({ id }) => id),
      label,
      queryPath,
      isAt: compilePlaceCheck(queryPath, common.matchesType),
      subselection,
      step: deferred ? compileNode(deferred, path, common) : null,
    })),
  };
  const primary = node.primary.node ? compileNode(node.primary.node, path, common) : null;
  return async (lane) => {
    lane.subselection = node.primary.subselection ?? '';
    lane.run.defer(defer, lane);
    await primary?.(lane);
  };
}

function compileNode(node: PlanNode, path: ResponsePath, common: FetchCompilation): PlanStep {
  const compile = (child: PlanNode) => compileNode(child, path, common);
  switch (node.kind) {
    case 'Fetch':
      return node.requires
        ? compileEntityFetch(node, path, common)
        : rootFetchStep(node, { path, node: common.pathNode(path) }, common.matchesType);
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], common);
    case 'Sequence':
      return sequence(node.nodes.map(compile));
    case 'Parallel':
      return parallel(node.nodes.map(compile));
    case 'Defer':
      return compileDefer(node, path, common);
    case 'Condition': {
      const whenTrue = node.ifClause && compile(node.ifClause);
      const whenFalse = node.elseClause && compile(node.elseClause);
      return async (lane) => (lane.run.coerced[node.condition] === true ? whenTrue : whenFalse)?.(lane);
    }
  }
}

/** Compiles a plan into steps: what is known before a request comes is decided here and not in each request. */
export function compilePlan(
  plan: QueryPlan,
  types: Pick<FetchCompilation, 'matchesType' | 'isObjectType' | 'requirements'>,
): CompiledPlan {
  const { node } = plan;
  const common = {
    ...types,
    entityQuery: createEntityQueries(),
    sharing: analyseSharing(plan),
    attendance: arrangeMeetings(plan),
    texts: new Map(),
    pathNode: createPathNodes(),
  };
  if (!node) return { step: null, events: null };
  if (node.kind !== 'Subscription') return { step: compileNode(node, [], common), events: null };
  const events = compileRootFetch(node.primary, { path: [], node: common.pathNode([]) }, types.matchesType);
  return { step: node.rest ? compileNode(node.rest, [], common) : null, events };
}
