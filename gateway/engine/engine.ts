import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { AccessRules } from './access/access-rules';
import { rejectionOf } from './access/rejection';
import type { CacheBounds } from './bounded-cache';
import type { EngineError } from './engine-error';
import type { FetchSubgraph } from './fetch/subgraph-fetch';
import type { CompiledOperation } from './operation/compile-operation';
import type { OverrideRules } from './operation/decide-overrides';
import { createKnownOperations } from './operation/known-operations';
import type { OperationChecks } from './operation/operation-checks';
import { createOperationVariants } from './operation/operation-variants';
import { clientErrors } from './operation/own-names';
import { type RequestValues, readRequest } from './operation/read-request';
import { refuseCompilation } from './operation/refuse-compilation';
import { createOperationPlanner } from './planning/operation-planner';
import type { PlanElsewhere } from './planning/plan-elsewhere';
import { type EngineAnswer, type ExecutionInput, executeOperation } from './run/execute-operation';
import { type SubscribeUpstream, subscribeOperation } from './run/subscribe-operation';
import {
  createEngineSchema,
  type EngineSchema,
  type JoinedSubgraph,
  type PlannerLimits,
  type PlanningOptions,
} from './schema/engine-schema';

/** What an engine is made of. */
export interface EngineOptions<Context> {
  supergraphSdl: string;
  fetch: FetchSubgraph<Context>;
  /** Told of what nobody expected: the client gets a constant message. */
  report(error: unknown): void;
  overrides?: OverrideRules<Context>;
  /** Who may see what has access directives. Without it the engine leaves that to the subgraphs alone. */
  access?: AccessRules<Context>;
  cache?: Partial<CacheBounds>;
  checks?: OperationChecks;
  /** Items of a list whose size nothing says, where costs are estimated. Default 10. */
  assumedListSize?: number;
  plannerLimits?: PlannerLimits;
  /** Plans what would hold up the process; without it every operation is planned at once. */
  planElsewhere?: PlanElsewhere;
}

/** An operation, as GraphQL over HTTP spells it. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** The query, parsed, where the caller has it already. */
  document?: DocumentNode | undefined;
  /** Whether the client takes deferred parts on their own; else `@defer` is ignored and the answer is whole. Default `true`. */
  defer?: boolean | undefined;
  /** Whether the client asks what the operation costs. */
  cost?: boolean | undefined;
}

/** An operation that can be run, with the values of its variables. */
export interface PreparedOperation extends RequestValues {
  operation: CompiledOperation;
}

/** A prepared operation, or why the request cannot be executed at all. */
export type Preparation =
  | { prepared: PreparedOperation; errors?: never }
  | { prepared?: never; errors: readonly EngineError[] };

/** On whose behalf an operation runs, and until when. */
export interface ExecuteOptions<Context> {
  context: Context;
  signal?: AbortSignal | undefined;
}

/** Executes operations on one supergraph. A new supergraph gets a new engine; the old one ends what it has begun. */
export interface Engine<Context> {
  /** What clients may see. */
  api: GraphQLSchema;
  subgraphs: readonly JoinedSubgraph[];
  /**
   * Parses, validates, plans and compiles, unless it has before; then looks at the variables. A promise, because a large
   * operation may be planned on another thread.
   */
  prepare(request: OperationRequest, context: Context): Promise<Preparation>;
  /** Does what can be done without variables, so that the first request need not. @returns why it cannot be executed */
  warm(request: OperationRequest, context: Context): Promise<readonly EngineError[]>;
  /** Runs a query or a mutation. */
  execute(prepared: PreparedOperation, options: ExecuteOptions<Context>): Promise<EngineAnswer>;
  /** Runs a subscription: an answer for each event of `upstream`, completed from the other subgraphs. */
  subscribe(
    prepared: PreparedOperation,
    options: ExecuteOptions<Context>,
    upstream: SubscribeUpstream<Context>,
  ): AsyncIterable<EngineAnswer>;
  /** Texts of the operations in the cache, the most used first: to be prepared on the next supergraph. */
  knownOperations(): OperationRequest[];
}

/**
 * 1,000 operations are more than an application has, and 8 million characters keep what strangers send below some
 * hundred megabytes of compiled operations.
 */
const defaultBounds: CacheBounds = { maxEntries: 1_000, maxKeyCharacters: 8_000_000 };

/** Items of a list whose size nothing says: as Apollo's router has it in its examples. */
const defaultAssumedListSize = 10;

/** How an engine of these options plans. */
export function planningOptions<Context>(options: Omit<EngineOptions<Context>, 'fetch'>): PlanningOptions {
  return { limits: options.plannerLimits };
}

/** What a run of a prepared operation is given. */
function inputOf<Context>(
  { fetch, report }: EngineOptions<Context>,
  { variables, coerced, costOf, files }: PreparedOperation,
  { context, signal }: ExecuteOptions<Context>,
): ExecutionInput {
  return {
    ...{ variables, coerced, costOf, files, signal, report },
    fetch: (subgraph, sent) => fetch(subgraph, sent, context, signal),
  };
}

/**
 * Makes an engine for a supergraph. It knows no HTTP: subgraphs are asked by `fetch`.
 *
 * @param schema the supergraph, where it has been loaded already
 * @throws GraphQLError when the supergraph cannot be used
 */
export function createEngine<Context>(
  options: EngineOptions<Context>,
  schema: EngineSchema = createEngineSchema(options.supergraphSdl, planningOptions(options)),
): Engine<Context> {
  const { api } = schema;
  const { checks = {}, assumedListSize = defaultAssumedListSize, overrides, access, report } = options;
  const known = createKnownOperations({
    ...{ schema, checks, assumedListSize },
    decidesAccess: access !== undefined,
    bounds: { ...defaultBounds, ...options.cache },
  });
  const plan = createOperationPlanner({ ...options, schema });
  const compiledFor = createOperationVariants({ schema, plan, overrides, access });

  return {
    api,
    subgraphs: schema.subgraphs,
    async warm(request, context) {
      const entry = known.find(request);
      if ('errors' in entry) return entry.errors;
      try {
        await compiledFor(entry, { defer: request.defer ?? true, context });
        return [];
      } catch (error) {
        return [refuseCompilation(error, report)];
      }
    },
    async prepare(request, context) {
      const entry = known.find(request);
      if ('errors' in entry) return entry;
      try {
        const values = readRequest({ ...entry, api, checks }, request);
        if (values.errors) return values;
        const operation = await compiledFor(entry, { defer: request.defer ?? true, context });
        const refusals = rejectionOf(operation, values.coerced, access?.rejectWhole ?? false);
        return refusals ? { errors: clientErrors(refusals, operation) } : { prepared: { ...values, operation } };
      } catch (error) {
        return { errors: [refuseCompilation(error, report)] };
      }
    },
    execute: (prepared, execution) => executeOperation(prepared.operation, inputOf(options, prepared, execution)),
    subscribe: (prepared, execution, upstream) =>
      subscribeOperation(prepared.operation, inputOf(options, prepared, execution), (subgraph, fetch) =>
        upstream(subgraph, fetch, execution.context, execution.signal),
      ),
    knownOperations: () => known.all().map(({ request }) => request),
  };
}
