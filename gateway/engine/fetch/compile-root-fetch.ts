import type { FetchNode } from '@apollo/query-planner';
import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';
import { copyJson, isJsonObject, type JsonObject } from '../json-object';
import type { PlanStep } from '../plan/plan-step';
import type { Lane } from '../run/lane';
import type { TypeMatcher } from '../schema/type-matcher';
import { applyRewrites } from './data-rewrites';
import { fetchOperation } from './entity-query';
import { addFailure, failureOf, subgraphError } from './fetch-errors';
import { compileMerge, compileMergeTree, type Merge, mergeObjects } from './merge-tree';
import { filesFor } from './request-files';
import { createSubgraphFetch, fetchText, type SubgraphFetch, type SubgraphResult } from './subgraph-fetch';
import { variablesText } from './variables-text';
import { objectsAt, type PathNode, placesAt } from './walk-path';

/** A fetch of root fields, compiled. */
export interface RootFetch {
  subgraph: string;
  /** The operation with the client's variables. */
  request(lane: Lane): SubgraphFetch;
  /** Merges an answer, and notes its errors. */
  deliver(lane: Lane, result: SubgraphResult): void;
  /** Notes that there was no answer. */
  fail(lane: Lane, cause: unknown): void;
}

function mergeInto(targets: readonly JsonObject[], data: JsonObject, { fields }: Merge): void {
  const [first, ...others] = targets;
  for (const target of others) mergeObjects(target, copyJson(data), fields);
  if (first) mergeObjects(first, data, fields);
}

/** Where the fields of a root fetch stand in the answer; the root nearly always. */
export interface RootPlace {
  path: ResponsePath;
  node: PathNode;
}

/** Compiles a fetch of root fields. */
export function compileRootFetch(node: FetchNode, place: RootPlace, matchesType: TypeMatcher): RootFetch {
  const { serviceName: subgraph, operationKind, outputRewrites } = node;
  const { path } = place;
  const variables = node.variableUsages ?? [];
  const tree = compileMergeTree(fetchOperation(node).selectionSet, outputRewrites);
  const merge = compileMerge(tree);
  const names = [...tree.keys()].filter((name) => name !== '__typename');
  const text = fetchText(operationKind, node.operation, node.operationName);
  const places = (lane: Lane) => placesAt(lane.run.data, path).map((found) => found.place);
  const addNulls = (lane: Lane, failure: EngineError) =>
    addFailure(
      lane,
      failure,
      places(lane).flatMap((above) => names.map((name) => [...above, name])),
    );
  return {
    subgraph,
    request: ({ run }) =>
      createSubgraphFetch(text, `{${variablesText(variables, run.variables)}}`, filesFor(variables, run.files)),
    deliver(lane, { data, errors = [] }) {
      for (const error of errors) {
        if (!error.path) lane.explained.add(path);
        for (const above of error.path ? places(lane) : [undefined]) {
          lane.errors.push(subgraphError(subgraph, error, above && [...above, ...(error.path ?? [])]));
        }
      }
      if (isJsonObject(data)) {
        applyRewrites(outputRewrites, data, matchesType);
        mergeInto(objectsAt(lane.run, place.node), data, merge);
        lane.run.levels.clear();
      } else if (errors.length === 0) {
        const message = `The ${subgraph} subgraph answered without data.`;
        addNulls(lane, { message, extensions: { code: engineErrorCodes.unavailable, subgraph } });
      }
    },
    fail: (lane, cause) => addNulls(lane, failureOf(subgraph, cause, lane.run.report)),
  };
}

/** The step that sends a fetch of root fields and merges the answer. */
export function rootFetchStep(node: FetchNode, place: RootPlace, matchesType: TypeMatcher): PlanStep {
  const fetch = compileRootFetch(node, place, matchesType);
  const { id } = node;
  return async (lane) => {
    if (objectsAt(lane.run, place.node).length > 0) {
      try {
        fetch.deliver(lane, await lane.run.fetch(fetch.subgraph, fetch.request(lane)));
      } catch (error) {
        fetch.fail(lane, error);
      }
    }
    if (id !== undefined) lane.run.fetchDone(id);
  };
}
