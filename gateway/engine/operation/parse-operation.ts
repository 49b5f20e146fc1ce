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
import type { OperationChecks } from './operation-checks';
import { unreadableDocument } from './unreadable-document';
import { validationRules } from './validation-rules';

/** An operation that fits the schema. */
export interface ParsedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The client's response name by the one that stands for it here (`giveOwnNames`); empty nearly always. */
  clientNames: ReadonlyMap<string, string>;
}

/** An operation, or why it cannot be executed. */
export type ParseResult = { parsed: ParsedOperation; errors?: never } | { errors: readonly EngineError[] };

/** Reasons given at most: each costs time, and a document of 10,000 unknown fields needs no 10,000. */
const maxErrors = 50;

/** Characters of a message: graphql-js repeats values in it, and one can be as long as a document. */
const maxMessage = 500;

function shortened(message: string): string {
  return message.length <= maxMessage ? message : `${message.slice(0, maxMessage).toWellFormed()}…`;
}

/** A graphql-js error as the engine's. */
export function requestError(error: GraphQLError, code: keyof typeof engineErrorCodes): EngineError {
  const { message, locations } = error;
  return {
    message: shortened(message),
    ...(locations && { locations }),
    extensions: { code: engineErrorCodes[code], ...error.extensions },
  };
}

/** The operation that is meant (GraphQL specification, 6.1 `GetOperation`), or why there is none. */
function pickOperation(document: DocumentNode, name: string | undefined, api: GraphQLSchema) {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (name === undefined && operations.length > 1) {
    return 'The document holds several operations. Say which by "operationName".';
  }
  const operation = name === undefined ? operations[0] : operations.find((candidate) => candidate.name?.value === name);
  if (!operation) {
    return name === undefined ? 'The document holds no operation.' : `The document holds no operation named "${name}".`;
  }
  return api.getRootType(operation.operation) ? operation : `The graph has no ${operation.operation}s.`;
}

function parseDocument(query: string, { text, maxTokens }: OperationChecks): DocumentNode | readonly EngineError[] {
  const refused = text?.(query) ?? [];
  if (refused.length > 0) return refused;
  try {
    return parse(query, maxTokens === undefined ? {} : { maxTokens });
  } catch (error) {
    const unreadable = error instanceof Error && unreadableDocument(error.message, maxTokens);
    if (unreadable) return [unreadable];
    if (error instanceof GraphQLError) return [requestError(error, 'parse')];
    throw error;
  }
}

/** What validation says when comparing fields that may overlap takes it too long; it bounds that by itself. */
const validationGaveUp = 'Validation aborted.';

function invalidError(error: GraphQLError): EngineError {
  if (error.message !== validationGaveUp) return requestError(error, 'validation');
  const message = 'The same fields are selected so often that they cannot be compared.';
  return { message, extensions: { code: engineErrorCodes.complex } };
}

/** What is to be parsed. */
export interface OperationText {
  query: string;
  /** The query, parsed, where the caller has it already. */
  document?: DocumentNode | undefined;
  operationName?: string | null | undefined;
}

function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

/** The operation of a document that was made of another one: the one at the same place. */
export function operationIn(document: DocumentNode, original: ParsedOperation): ParsedOperation {
  const operation = document.definitions[original.document.definitions.indexOf(original.operation)];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document holds other definitions.');
  return { ...original, document, operation, fragments: fragmentsIn(document) };
}

/** Validates; a rule of graphql-js throws for `subscription ($v: Boolean!) { field @skip(if: $v) }`. */
function validateDocument(api: GraphQLSchema, document: DocumentNode, checks: OperationChecks) {
  try {
    return validate(api, document, [...validationRules, ...(checks.rules ?? [])], { maxErrors });
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** Finds the operation of a document, and validates the document. */
function checkDocument(
  api: GraphQLSchema,
  document: DocumentNode,
  { operationName, checks }: { operationName: string | undefined; checks: OperationChecks },
): ParseResult {
  const refused = checks.document?.(document) ?? [];
  if (refused.length > 0) return { errors: refused };
  const operation = pickOperation(document, operationName, api);
  if (typeof operation === 'string') {
    return { errors: [{ message: operation, extensions: { code: engineErrorCodes.operation } }] };
  }
  const invalid = validateDocument(api, document, checks);
  if (invalid.length > 0) return { errors: invalid.map(invalidError) };
  return { parsed: { document, operation, fragments: fragmentsIn(document), clientNames: new Map() } };
}

/** Parses and validates an operation's text against what clients may see, with the checks of whoever runs the engine. */
export function parseOperation(api: GraphQLSchema, text: OperationText, checks: OperationChecks): ParseResult {
  const document = text.document ?? parseDocument(text.query, checks);
  if (!('kind' in document)) return { errors: document };
  return checkDocument(api, document, { operationName: text.operationName ?? undefined, checks });
}
