import { withRefusals } from '../access/refusal-errors';
import type { EngineError, ResponsePath } from '../engine-error';
import type { RequestFiles } from '../fetch/request-files';
import type { SubgraphFetch, SubgraphResult } from '../fetch/subgraph-fetch';
import type { JsonObject } from '../json-object';
import type { CompiledOperation } from '../operation/compile-operation';
import { clientErrors } from '../operation/own-names';
import type { AnswerCost } from '../operation/read-request';
import { writeAnswer } from '../shape/write-answer';
import type { WrittenData } from '../shape/written-data';
import { createDeferredParts, type DeferredPart } from './deferred-parts';
import { distinctErrors } from './distinct-errors';
import { createLane, type Lane, type Run } from './lane';
import { unexplainedIn } from './unexplained';

/** What one execution has besides the operation. */
export interface ExecutionInput {
  variables: Readonly<Record<string, unknown>>;
  coerced: Readonly<Record<string, unknown>>;
  files: RequestFiles | null;
  fetch(subgraph: string, fetch: SubgraphFetch): Promise<SubgraphResult>;
  report(error: unknown): void;
  signal?: AbortSignal | undefined;
  /** Tells the cost of an answer from its data; left out where nobody asks. */
  costOf?: ((data: JsonObject) => AnswerCost) | null;
  /** Root data to start from: a subscription's event, already asked for. */
  start?(lane: Lane): void;
}

/** An answer, or with deferred parts the first of its parts. */
export interface EngineAnswer {
  /** JSON text of `data`. */
  data: string;
  /** The same as it was written. */
  written: WrittenData;
  errors: EngineError[];
  /** The deferred parts as they become ready; null when there are none. */
  deferred: AsyncIterable<DeferredPart[]> | null;
  /** Tells what it cost, with the deferred parts when they have come; `null` when the client does not ask. */
  cost: (() => AnswerCost) | null;
}

/** A part of the answer as text, with its errors. */
export function writeLane(
  operation: CompiledOperation,
  lane: Lane,
): { data: WrittenData; errors: EngineError[]; nulled: ResponsePath[] } {
  const { coerced, data } = lane.run;
  const write = operation.shapes({ coerced, queryPath: [], subselection: lane.subselection, isFirst: true });
  const written = writeAnswer(write, {
    data,
    introspection: operation.introspect(coerced),
    hasShared: lane.run.hasShared,
  });
  const errors = distinctErrors([...lane.errors, ...unexplainedIn(lane)(written.refusals)]);
  const { refused } = operation;
  return { ...written, errors: refused ? withRefusals(refused, coerced, errors) : errors };
}

/** Runs a compiled operation; never rejects for what a subgraph does. */
export async function executeOperation(operation: CompiledOperation, input: ExecutionInput): Promise<EngineAnswer> {
  const deferred = createDeferredParts(operation);
  const { variables, files, coerced, fetch, report, signal } = input;
  const run: Run = {
    data: {},
    variables,
    files,
    coerced,
    fetch,
    report,
    signal,
    hasShared: false,
    levels: new Map(),
    fetchDone: deferred.fetchDone,
    defer: deferred.start,
  };
  const lane = createLane(run);
  input.start?.(lane);
  await operation.step?.(lane);
  const { data: written, errors, nulled } = writeLane(operation, lane);
  const { costOf } = input;
  return {
    data: written.text(),
    written,
    errors: clientErrors(errors, operation),
    deferred: deferred.after(lane, nulled),
    cost: costOf ? () => costOf(run.data) : null,
  };
}
