import { type GraphQLSchema, getVariableValues } from 'graphql';
import type { OperationCost } from '../cost/operation-cost';
import { refuseCost } from '../cost/refuse-cost';
import { type EngineError, engineErrorCodes } from '../engine-error';
import { type RequestFiles, takeOutFiles } from '../fetch/request-files';
import type { JsonObject } from '../json-object';
import type { OperationChecks } from './operation-checks';
import { type ParsedOperation, requestError } from './parse-operation';

/** Reasons given at most for variables that do not fit. */
const maxVariableErrors = 50;

/** What a client is told of an operation's cost. */
export interface AnswerCost {
  /** Before it ran. */
  estimated: number;
  /** By what came. */
  actual: number;
  /** The most that is taken; left out where there is no limit. */
  limit?: number;
}

/** What a request brings to an operation that is known. */
export interface RequestValues {
  /** The client's variables as they came. */
  variables: Readonly<Record<string, unknown>>;
  /** The same with their defaults. */
  coerced: Readonly<Record<string, unknown>>;
  /** The files of a multipart request; `variables` has null in their places. */
  files: RequestFiles | null;
  /** Tells the cost of an answer, from the data that the subgraphs gave; `null` when the client does not ask. */
  costOf: ((data: JsonObject) => AnswerCost) | null;
}

/** Values of a request, or why it is refused. */
export type ReadRequest = (RequestValues & { errors?: never }) | { errors: readonly EngineError[] };

/** An operation that requests are made of, and what is demanded of them. */
export interface RequestTarget {
  api: GraphQLSchema;
  parsed: ParsedOperation;
  cost: OperationCost;
  /** Variables in which a file may stand. */
  fileNames: readonly string[];
  checks: OperationChecks;
}

/** What of a request is read. */
export interface RequestVariables {
  variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Whether the client asks what the operation costs. */
  cost?: boolean | undefined;
}

function readVariables({ api, parsed, checks }: RequestTarget, given: RequestVariables['variables']) {
  const definitions = parsed.operation.variableDefinitions ?? [];
  if (definitions.length === 0 || !given) return readCoerced(api, definitions, {});
  const variables = Object.fromEntries(
    definitions
      .map(({ variable }) => variable.name.value)
      .filter((name) => Object.hasOwn(given, name))
      .map((name) => [name, given[name]]),
  );
  const refused = checks.variables?.(variables) ?? [];
  return refused.length > 0 ? { errors: refused } : readCoerced(api, definitions, variables);
}

function readCoerced(
  api: GraphQLSchema,
  definitions: NonNullable<ParsedOperation['operation']['variableDefinitions']>,
  variables: Record<string, unknown>,
) {
  if (definitions.length === 0) return { variables, coerced: {} };
  const { coerced, errors } = getVariableValues(api, definitions, variables, { maxErrors: maxVariableErrors });
  return errors ? { errors: errors.map((error) => requestError(error, 'input')) } : { variables, coerced };
}

/** Queries are sent again when a subgraph fails, and shared; the bytes of a file pass once. */
const filesRefused: EngineError = {
  message: 'Files can be sent to mutations only.',
  extensions: { code: engineErrorCodes.input },
};

/** Reads a request's variables, and refuses what would cost too much with them. */
export function readRequest(target: RequestTarget, request: RequestVariables): ReadRequest {
  const { cost, checks } = target;
  const read = readVariables(target, request.variables);
  if (read.errors) return read;
  const { coerced } = read;
  const estimate = cost.estimate(coerced);
  const refused = checks.cost ? refuseCost(estimate, checks.cost) : [];
  if (refused.length > 0) return { errors: refused };
  const costOf = (data: JsonObject): AnswerCost => ({
    estimated: estimate.cost,
    actual: cost.actual(data, coerced),
    ...(checks.cost && { limit: checks.cost.max }),
  });
  const { variables, files } = takeOutFiles(read.variables, target.fileNames);
  if (files && target.parsed.operation.operation !== 'mutation') return { errors: [filesRefused] };
  return { variables, files, coerced, costOf: request.cost ? costOf : null };
}
