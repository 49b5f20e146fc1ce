import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { type EngineError, engineErrorCodes } from '../engine-error';
import { validationRules } from './validation-rules';

/** An operation that fits the schema. */
export interface ParsedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** An operation, or why it cannot be executed. */
export type ParseResult = { parsed: ParsedOperation; errors?: never } | { errors: readonly EngineError[] };

/** Reasons given at most: each costs time, and a document of 10,000 unknown fields needs no 10,000. */
const maxErrors = 50;

/** A graphql-js error as the engine's. */
export function requestError(error: GraphQLError, code: keyof typeof engineErrorCodes): EngineError {
  const { message, locations } = error;
  return {
    message,
    ...(locations && { locations }),
    extensions: { code: engineErrorCodes[code], ...error.extensions },
  };
}

function pickOperation(operations: readonly OperationDefinitionNode[], name: string | undefined) {
  if (name === undefined && operations.length > 1) return 'Several operations, and none is named.';
  const operation = name === undefined ? operations[0] : operations.find((candidate) => candidate.name?.value === name);
  return operation ?? (name === undefined ? 'The document holds no operation.' : `There is no operation "${name}".`);
}

function parseDocument(query: string): DocumentNode | EngineError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return requestError(error, 'parse');
    throw error;
  }
}

/**
 * Finds the operation of an already parsed document, and validates the document.
 *
 * @param name of the operation; may be left out when there is one
 */
export function checkDocument(api: GraphQLSchema, document: DocumentNode, name: string | undefined): ParseResult {
  const invalid = validate(api, document, validationRules, { maxErrors });
  if (invalid.length > 0) return { errors: invalid.map((error) => requestError(error, 'validation')) };
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = pickOperation(operations, name);
  if (typeof operation === 'string') {
    return { errors: [{ message: operation, extensions: { code: engineErrorCodes.input } }] };
  }
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { parsed: { document, operation, fragments: new Map(fragments.map((node) => [node.name.value, node])) } };
}

/** Parses and validates an operation's text against what clients may see. */
export function parseOperation(api: GraphQLSchema, query: string, name: string | undefined): ParseResult {
  const document = parseDocument(query);
  return 'kind' in document ? checkDocument(api, document, name) : { errors: [document] };
}
