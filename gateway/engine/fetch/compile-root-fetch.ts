import type { FetchNode } from '@apollo/query-planner';
import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';
import { isJsonObject, type JsonObject } from '../json-object';
import type { PlanStep } from '../plan/plan-step';
import type { Lane } from '../run/lane';
import type { TypeMatcher } from '../schema/type-matcher';
import { applyRewrites } from './data-rewrites';
import { fetchOperation } from './entity-query';
import { addFailure, failureOf, subgraphError } from './fetch-errors';
import { compileMergeTree, type MergeTree, mergeCopy, mergeObjects } from './merge-tree';
import { createSubgraphFetch, fetchText, type SubgraphFetch, type SubgraphResult } from './subgraph-fetch';
import { variablesText } from './variables-text';
import { objectsAt, placesAt } from './walk-path';

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

function merge(lane: Lane, path: ResponsePath, data: JsonObject, tree: MergeTree): void {
  const [first, ...others] = objectsAt(lane.run.data, path);
  for (const target of others) mergeCopy(target, data, tree);
  if (first) mergeObjects(first, data, tree);
}

/** Compiles a fetch of root fields. @param path where in the answer they stand; empty nearly always */
export function compileRootFetch(node: FetchNode, path: ResponsePath, matchesType: TypeMatcher): RootFetch {
  const { serviceName: subgraph, operationKind, outputRewrites } = node;
  const tree = compileMergeTree(fetchOperation(node).selectionSet, outputRewrites);
  const names = [...tree.keys()].filter((name) => name !== '__typename');
  const text = fetchText(operationKind, node.operation, node.operationName);
  const places = (lane: Lane) => placesAt(lane.run.data, path).map(({ place }) => place);
  const addNulls = (lane: Lane, failure: EngineError) =>
    addFailure(
      lane,
      failure,
      places(lane).flatMap((place) => names.map((name) => [...place, name])),
    );
  return {
    subgraph,
    request: ({ run }) => createSubgraphFetch(text, `{${variablesText(node.variableUsages ?? [], run.variables)}}`),
    deliver(lane, { data, errors = [] }) {
      for (const error of errors) {
        if (!error.path) lane.explained.push(path);
        for (const place of error.path ? places(lane) : [undefined]) {
          lane.errors.push(subgraphError(subgraph, error, place && [...place, ...(error.path ?? [])]));
        }
      }
      if (isJsonObject(data)) {
        applyRewrites(outputRewrites, data, matchesType);
        merge(lane, path, data, tree);
      } else if (errors.length === 0) {
        const message = `The ${subgraph} subgraph answered without data.`;
        addNulls(lane, { message, extensions: { code: engineErrorCodes.unavailable, subgraph } });
      }
    },
    fail: (lane, cause) => addNulls(lane, failureOf(subgraph, cause, lane.run.report)),
  };
}

/** The step that sends a fetch of root fields and merges the answer. */
export function rootFetchStep(node: FetchNode, path: ResponsePath, matchesType: TypeMatcher): PlanStep {
  const fetch = compileRootFetch(node, path, matchesType);
  const { id } = node;
  return async (lane) => {
    if (objectsAt(lane.run.data, path).length > 0) {
      try {
        fetch.deliver(lane, await lane.run.fetch(fetch.subgraph, fetch.request(lane)));
      } catch (error) {
        fetch.fail(lane, error);
      }
    }
    if (id !== undefined) lane.run.fetchDone(id);
  };
}
