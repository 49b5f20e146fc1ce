import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client/core';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { print } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { CloseCode, createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { CreateLiveClient, LiveClient } from './live-client';

/** Milliseconds before a client tries again: soon, and not so soon that it has given up before a server is back. */
const retryMs = 100;

/** Tries, more than a server takes to be back on a machine that does other things as well. */
const retryAttempts = 1_000;

const retryWait = () => new Promise<void>((resolve) => setTimeout(resolve, retryMs));

const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

const socketClient = (socketUrl: string, token?: string) =>
  createSocketClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: bearer(token),
    retryAttempts,
    retryWait,
    // The library itself would try refused credentials again: they could have been granted more meanwhile.
    shouldRetry: (closed) => (closed as { code?: number }).code !== CloseCode.Forbidden,
  });

const sseClient = (url: string, token?: string) =>
  createSseClient({
    url,
    headers: bearer(token),
    // The library tries again after 401 too.
    retryAttempts: token === undefined ? retryAttempts : 0,
    retry: retryWait,
  });

function apolloClient(link: ApolloLink, dispose: () => void): LiveClient {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    subscribe(query, sink) {
      const subscription = client
        .subscribe<Record<string, unknown>>({ query: gql(query), fetchPolicy: 'no-cache' })
        .subscribe({
          next: ({ data, error }) => {
            if (error) sink.error(error);
            else sink.next({ data: data ?? null });
          },
          error: (error) => sink.error(error),
          complete: () => sink.complete(),
        });
      return () => subscription.unsubscribe();
    },
    close() {
      client.stop();
      dispose();
    },
  };
}

/** A link over graphql-sse, as its documentation has it. */
class SseLink extends ApolloLink {
  constructor(private readonly client: ReturnType<typeof sseClient>) {
    super();
  }

  override request({ query, operationName, variables }: ApolloLink.Operation): Observable<ApolloLink.Result> {
    return new Observable((sink) =>
      this.client.subscribe(
        { query: print(query), variables, ...(operationName !== undefined && { operationName }) },
        {
          next: (result) => sink.next(result as ApolloLink.Result),
          complete: () => sink.complete(),
          error: (error) => sink.error(error),
        },
      ),
    );
  }
}

/** Each client library that a front end would use, against the gateway's address. */
export const liveClients: Record<string, CreateLiveClient> = {
  'graphql-ws'({ socketUrl }, token) {
    const client = socketClient(socketUrl, token);
    return {
      subscribe: (query, sink) => client.subscribe<Record<string, unknown>>({ query }, sink as never),
      close: () => client.dispose(),
    };
  },
  'Apollo Client over graphql-ws'({ socketUrl }, token) {
    const client = socketClient(socketUrl, token);
    return apolloClient(new GraphQLWsLink(client), () => void client.dispose());
  },
  'Apollo Client over multipart': ({ url }, token) =>
    apolloClient(new HttpLink({ uri: url, headers: bearer(token) }), () => undefined),
  'graphql-sse'({ url }, token) {
    const client = sseClient(url, token);
    return {
      subscribe: (query, sink) => client.subscribe<Record<string, unknown>>({ query }, sink as never),
      close: () => client.dispose(),
    };
  },
  'Apollo Client over graphql-sse'({ url }, token) {
    const client = sseClient(url, token);
    return apolloClient(new SseLink(client), () => client.dispose());
  },
};
