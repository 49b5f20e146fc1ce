/** One GraphQL error as it stands in a response. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
}

/** The answer to one operation. `data` is null when the whole operation failed. */
export interface GraphResponse<T> {
  readonly data?: T | null;
  readonly errors?: readonly GraphError[];
}

/**
 * How an importer reaches the graph. The same interface is served over HTTP (a remote installation)
 * and in process (a local one), so an importer cannot tell which it talks to.
 */
export interface GraphClient {
  /**
   * Runs one operation. Resolves with whatever the graph answered, errors included;
   * rejects only when no GraphQL answer could be had.
   */
  execute<T>(document: string, variables: Record<string, unknown>, signal?: AbortSignal): Promise<GraphResponse<T>>;
}
