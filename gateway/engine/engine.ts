import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { AccessRules } from './access/access-rules';
import { findOperationAccess, type OperationAccess } from './access/operation-access';
import { refuseFields } from './access/refused-fields';
import { rejectionOf } from './access/rejection';
import { findUnmetDemands } from './access/unmet-demands';
import { type BoundedCache, type CacheBounds, createBoundedCache } from './bounded-cache';
import { compileOperationCost, type OperationCost } from './cost/operation-cost';
import { type EngineError, engineErrorCodes } from './engine-error';
import type { FetchSubgraph } from './fetch/subgraph-fetch';
import { type CompiledOperation, compileOperation } from './operation/compile-operation';
import { decideOverrides, type OverrideRules } from './operation/decide-overrides';
import { fileVariables } from './operation/file-variables';
import { labelsOfOperation } from './operation/labels-of-operation';
import type { OperationChecks } from './operation/operation-checks';
import { clientErrors, giveOwnNames } from './operation/own-names';
import { type ParsedOperation, parseOperation, requestError } from './operation/parse-operation';
import { type RequestValues, readRequest } from './operation/read-request';
import { hasDefer, withoutDefer } from './operation/without-defer';
import { type EngineAnswer, executeOperation } from './run/execute-operation';
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

/**
 * Plans kept of one operation: the decisions on its overrides and what its senders may see make different ones. More than
 * applications have at a time; what a stranger may see is always the same.
 */
const maxVariants = 32;

/** What is known of an operation's text, with a compiled operation for each set of decisions. */
interface KnownOperation {
  request: OperationRequest;
  /** How often it was asked for. */
  uses: number;
  parsed: ParsedOperation;
  /** The same for clients that take one answer; differs where something is deferred. */
  whole: ParsedOperation;
  labels: readonly string[];
  access: OperationAccess | null;
  cost: OperationCost;
  /** Variables in which a file may stand. */
  fileNames: readonly string[];
  compiled: BoundedCache<CompiledOperation>;
}

/** How an engine of these options plans. */
export function planningOptions<Context>(options: Omit<EngineOptions<Context>, 'fetch'>): PlanningOptions {
  return { limits: options.plannerLimits };
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
  const { checks = {}, assumedListSize = defaultAssumedListSize } = options;
  const bounds = { ...defaultBounds, ...options.cache };
  const known = createBoundedCache<KnownOperation>(bounds);

  const lookUp = (request: OperationRequest): KnownOperation | { prepared?: never; errors: readonly EngineError[] } => {
    const name = request.operationName ?? undefined;
    const key = `${name ?? ''}\n${request.query}`;
    const found = known.get(key);
    if (found) {
      found.uses += 1;
      return found;
    }
    const result = parseOperation(api, request, checks);
    if (result.errors) return { errors: result.errors };
    const parsed = giveOwnNames(result.parsed, schema.keyNames);
    const entry = {
      request: { query: request.query, operationName: name },
      uses: 1,
      parsed,
      whole: hasDefer(parsed.document) ? withoutDefer(parsed) : parsed,
      labels: labelsOfOperation(api, schema.overrideLabels, parsed),
      access: options.access && schema.access ? findOperationAccess(api, schema.access, parsed) : null,
      cost: compileOperationCost({ ...schema, assumedListSize }, parsed),
      fileNames: fileVariables(api, parsed),
      compiled: createBoundedCache<CompiledOperation>({ ...bounds, maxEntries: maxVariants }),
    };
    known.set(key, entry);
    return entry;
  };

  const compiledFor = async (known: KnownOperation, defer: boolean, context: Context): Promise<CompiledOperation> => {
    const { access, compiled } = known;
    const overrides = decideOverrides(known.labels, options.overrides ?? {}, context);
    const unmet = access && options.access ? await findUnmetDemands(access, options.access, context) : null;
    const rights = access?.demands.map((demand) => !unmet?.has(demand)) ?? [];
    const isDeferred = defer && known.parsed !== known.whole;
    const key = [isDeferred, ...overrides.values(), ...rights].map(Number).join('');
    const found = compiled.get(key);
    if (found) return found;
    const refused = access && unmet ? refuseFields(known.parsed, access, unmet) : null;
    const parsed = defer || refused ? known.parsed : known.whole;
    const operation = compileOperation(schema, parsed, { overrides, refused });
    compiled.set(key, operation);
    return operation;
  };

  const inputOf = (prepared: PreparedOperation, { context, signal }: ExecuteOptions<Context>) => ({
    variables: prepared.variables,
    coerced: prepared.coerced,
    costOf: prepared.costOf,
    files: prepared.files,
    signal,
    report: options.report,
    fetch: (subgraph: string, fetch: Parameters<FetchSubgraph<Context>>[1]) =>
      options.fetch(subgraph, fetch, context, signal),
  });

  const refusalOf = (error: unknown): { errors: readonly EngineError[] } => {
    if (error instanceof GraphQLError) return { errors: [requestError(error, 'validation')] };
    options.report(error);
    const message = 'This operation cannot be planned.';
    return { errors: [{ message, extensions: { code: engineErrorCodes.plan } }] };
  };

  return {
    api,
    subgraphs: schema.subgraphs,
    async warm(request, context) {
      const entry = lookUp(request);
      if ('errors' in entry) return entry.errors;
      try {
        await compiledFor(entry, request.defer ?? true, context);
        return [];
      } catch (error) {
        return refusalOf(error).errors;
      }
    },
    async prepare(request, context) {
      const entry = lookUp(request);
      if ('errors' in entry) return entry;
      try {
        const values = readRequest({ ...entry, api, checks }, request);
        if (values.errors) return values;
        const operation = await compiledFor(entry, request.defer ?? true, context);
        const refusals = rejectionOf(operation, values.coerced, options.access?.rejectWhole ?? false);
        return refusals ? { errors: clientErrors(refusals, operation) } : { prepared: { ...values, operation } };
      } catch (error) {
        return refusalOf(error);
      }
    },
    execute: (prepared, execution) => executeOperation(prepared.operation, inputOf(prepared, execution)),
    subscribe: (prepared, execution, upstream) =>
      subscribeOperation(prepared.operation, inputOf(prepared, execution), (subgraph, fetch) =>
        upstream(subgraph, fetch, execution.context, execution.signal),
      ),
    knownOperations: () =>
      known
        .values()
        .sort((one, other) => other.uses - one.uses)
        .map(({ request: { query, operationName } }) => ({ query, operationName })),
  };
}
