/** One GraphQL error as it stands in an answer. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown } | undefined;
}

/** The answer to one operation. `data` is null when the whole operation failed. */
export interface GraphResponse<Data> {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly GraphError[] | undefined;
}

/**
 * How a tool of ours (an importer, the sample store) reaches the graph. The same interface is served over HTTP (a remote
 * installation) and in process (a local one), so a tool cannot tell which it talks to.
 */
export interface GraphClient {
  /**
   * Runs one operation. Resolves with whatever the graph answered, errors included; rejects only when no GraphQL answer
   * could be had.
   */
  execute<Data>(
    document: string,
    variables: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<GraphResponse<Data>>;

  /** The same graph, asked by the user whose access token this is, and with that user's rights. */
  as(accessToken: string): GraphClient;
}
