import { findOperationAccess, type OperationAccess } from '../access/operation-access';
import { type CacheBounds, createBoundedCache } from '../bounded-cache';
import { limitIntrospection } from '../cost/introspection-size';
import { compileOperationCost, type OperationCost } from '../cost/operation-cost';
import type { OperationRequest } from '../engine';
import type { EngineError } from '../engine-error';
import type { EngineSchema } from '../schema/engine-schema';
import { canDefer } from './can-defer';
import { type CompiledVariants, createCompiledVariants } from './compiled-variants';
import { fileVariables } from './file-variables';
import { labelsOfOperation } from './labels-of-operation';
import type { OperationChecks } from './operation-checks';
import { giveOwnNames } from './own-names';
import { type ParsedOperation, parseOperation } from './parse-operation';
import { hasDefer, withoutDefer } from './without-defer';

/** What is known of an operation's text, with a compiled operation for each set of decisions. */
export interface KnownOperation {
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
  compiled: CompiledVariants;
}

/** Operations by their texts. */
export interface KnownOperations {
  /** Reads an operation unless it is known, or why it cannot be executed. */
  find(request: OperationRequest): KnownOperation | { parsed?: never; errors: readonly EngineError[] };
  /** The most used first. */
  all(): KnownOperation[];
}

/** What operations are read by. */
export interface KnownOperationsOptions {
  schema: EngineSchema;
  checks: OperationChecks;
  /** Whether access is decided here. */
  decidesAccess: boolean;
  /** Items of a list whose size nothing says. */
  assumedListSize: number;
  bounds: CacheBounds;
}

/** Refusals remembered, so that a document that takes long to refuse is read once; a cache of their own evicts no plan. */
const refusedBounds: CacheBounds = { maxEntries: 500, maxKeyCharacters: 1_000_000 };

/**
 * Plans kept of one operation: the decisions on its overrides and what its senders may see make different ones. More than
 * applications have at a time; what a stranger may see is always the same.
 */
const maxVariants = 32;

/**
 * The name as JSON ends where it says, so that no name and text together read as others: a stranger's refused request
 * would refuse them, too.
 */
const keyOf = ({ operationName, query }: OperationRequest) => `${JSON.stringify(operationName ?? null)}${query}`;

/** Makes the operations of an engine. */
export function createKnownOperations(options: KnownOperationsOptions): KnownOperations {
  const { schema, checks, decidesAccess, assumedListSize, bounds } = options;
  const { api } = schema;
  const known = createBoundedCache<KnownOperation>(bounds);
  const refused = createBoundedCache<readonly EngineError[]>(refusedBounds);
  const refuseIntrospection = limitIntrospection(api);

  const read = (request: OperationRequest): KnownOperation | readonly EngineError[] => {
    const result = parseOperation(api, request, checks);
    const reasons = result.errors ?? refuseIntrospection(result.parsed);
    if (result.errors || reasons.length > 0) return reasons;
    const named = giveOwnNames(result.parsed, schema.keyNames);
    const whole = hasDefer(named.document) ? withoutDefer(named) : named;
    const parsed = canDefer(api, named, schema.requirements) ? named : whole;
    return {
      request: { query: request.query, operationName: request.operationName ?? undefined },
      uses: 1,
      parsed,
      whole,
      labels: labelsOfOperation(api, schema.overrideLabels, parsed),
      access: decidesAccess && schema.access ? findOperationAccess(api, schema.access, parsed) : null,
      cost: compileOperationCost({ ...schema, assumedListSize }, parsed),
      fileNames: fileVariables(api, parsed),
      compiled: createCompiledVariants({ ...bounds, maxEntries: maxVariants }),
    };
  };

  return {
    find(request) {
      const key = keyOf(request);
      const found = known.get(key);
      if (found) {
        found.uses += 1;
        return found;
      }
      const errors = refused.get(key);
      if (errors) return { errors };
      const entry = read(request);
      if ('parsed' in entry) {
        known.set(key, entry);
        return entry;
      }
      refused.set(key, entry);
      return { errors: entry };
    },
    all: () => known.values().sort((one, other) => other.uses - one.uses),
  };
}
