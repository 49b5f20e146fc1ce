import type { ExecutionResult } from 'graphql';
import type { UploadedFile } from '../../../platform/uploads/uploaded-file';

/** What a subgraph answered, as GraphQL over HTTP spells it. */
export type SubgraphResult = Pick<ExecutionResult, 'data'> & {
  errors?: readonly SubgraphResultError[] | undefined;
};

/** An error as a subgraph spells it; a foreign one may leave anything out. */
export interface SubgraphResultError {
  message?: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** One operation for one subgraph. */
export interface SubgraphFetch {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly query: string;
  readonly operationName: string | undefined;
  /** Parsed when it is read: a transport that sends text never needs it. */
  readonly variables: Record<string, unknown>;
  /** The whole request as JSON text (GraphQL over HTTP). */
  readonly body: string;
  /** Files by where they stand, such as `variables.input.file`; `variables` and `body` have null there. */
  readonly files?: ReadonlyMap<string, UploadedFile> | undefined;
}

/**
 * Asks a subgraph. The answer becomes the engine's own: it is changed, and must be shared with nobody.
 *
 * @throws GraphQLError when there is no answer; its message and extensions are the client's
 */
export type FetchSubgraph<Context> = (
  subgraph: string,
  fetch: SubgraphFetch,
  context: Context,
  signal: AbortSignal | undefined,
) => Promise<SubgraphResult>;

/** The part of a fetch that is the same in every request. */
export interface FetchText {
  kind: SubgraphFetch['kind'];
  query: string;
  /** The start of the body, up to the variables. */
  bodyStart: string;
  operationName: string | undefined;
}

/** Prepares what is constant in the body of every request with this operation. */
export function fetchText(kind: FetchText['kind'], query: string, operationName: string | undefined): FetchText {
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return { kind, query, operationName, bodyStart: `{"query":${JSON.stringify(query)},${name}"variables":` };
}

/**
 * A class for its getters: an object literal with getters gets a hidden class of its own each time, in which V8 keeps
 * what the getters see until it collects the old generation.
 */
class PreparedFetch implements SubgraphFetch {
  readonly kind: FetchText['kind'];
  readonly query: string;
  readonly operationName: string | undefined;
  readonly files: SubgraphFetch['files'];
  readonly #variablesText: string;
  readonly #bodyStart: string;
  #body: string | undefined;

  constructor(text: FetchText, variablesText: string, files: SubgraphFetch['files']) {
    this.kind = text.kind;
    this.query = text.query;
    this.operationName = text.operationName;
    this.files = files;
    this.#bodyStart = text.bodyStart;
    this.#variablesText = variablesText;
  }

  get variables(): Record<string, unknown> {
    return JSON.parse(this.#variablesText) as Record<string, unknown>;
  }

  get body(): string {
    this.#body ??= `${this.#bodyStart}${this.#variablesText}}`;
    return this.#body;
  }
}

/** One fetch of a prepared operation. @param variablesText a JSON object */
export function createSubgraphFetch(
  text: FetchText,
  variablesText: string,
  files?: SubgraphFetch['files'],
): SubgraphFetch {
  return new PreparedFetch(text, variablesText, files);
}
