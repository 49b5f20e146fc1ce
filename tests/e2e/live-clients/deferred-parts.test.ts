import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { type GatewayProcess, startGatewayProcess } from '../../kit/gateway-process';
import { type LiveGraph, startLiveGraph } from '../../kit/live-graph';

/** Milliseconds: a process starts on a loaded machine. */
const startTimeoutMs = 60_000;

let graph: LiveGraph;
let gateway: GatewayProcess;

beforeAll(async () => {
  graph = await startLiveGraph();
  gateway = await startGatewayProcess(graph);
}, startTimeoutMs);
afterAll(async () => {
  await gateway?.close();
  await graph?.close();
}, startTimeoutMs);

const handlers = {
  'Apollo’s format of 2022': () => new Defer20220824Handler(),
  'the incremental delivery draft': () => new GraphQL17Alpha9Handler(),
};

const query = gql`
  query Deferred {
    product(id: "4") { id title ... @defer(label: "later") { stock } }
  }
`;

test.each(Object.entries(handlers))('Apollo Client takes deferred parts in %s', async (_name, createHandler) => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: gateway.url }),
    cache: new InMemoryCache(),
    incrementalHandler: createHandler(),
  });
  const seen: unknown[] = [];
  const { promise: finished, resolve, reject } = Promise.withResolvers<void>();
  client.watchQuery({ query }).subscribe({
    next: ({ data, dataState, error }) => {
      if (error) return reject(error);
      if (data) seen.push([dataState, JSON.parse(JSON.stringify(data))]);
      if (dataState === 'complete') resolve();
    },
    error: reject,
  });
  await finished;
  client.stop();
  const product = { __typename: 'Product', id: '4', title: 'Product 4' };
  expect(seen).toEqual([
    ['streaming', { product }],
    ['complete', { product: { ...product, stock: 40 } }],
  ]);
});
