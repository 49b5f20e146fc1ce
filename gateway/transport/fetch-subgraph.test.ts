import type { ExecutionResult } from 'graphql';
import type { SubgraphCall, SubgraphRequest, SubgraphTransport } from '../../platform/federation/subgraph-transport';
import { anonymousViewer } from '../../platform/identity/viewer';
import { createSubgraphFetch, fetchText } from '../engine/fetch/subgraph-fetch';
import type { GatewayContext } from '../gateway-context';
import { createSubgraphFetcher } from './fetch-subgraph';

const fetchOf = (kind: 'query' | 'mutation', query: string) =>
  createSubgraphFetch(fetchText(kind, query, undefined), '{"first":2}');

const contextOf = (subject: string): GatewayContext => ({
  viewer: { ...anonymousViewer, subject },
  requestId: `request of ${subject}`,
  identity: async () => `signed ${subject}`,
});

/** A transport of this process that notes what it is asked. */
function notingTransport(result: ExecutionResult) {
  const asked: { request: SubgraphRequest; call: SubgraphCall }[] = [];
  const transport: SubgraphTransport = {
    name: 'product',
    execute: async (request, call) => {
      asked.push({ request, call });
      return structuredClone(result);
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
  return { asked, fetch: createSubgraphFetcher({ transports: [transport] }) };
}

describe('a fetch of the engine', () => {
  it('goes out in the signed identity of its caller, with the variables of the operation', async () => {
    const { asked, fetch } = notingTransport({ data: { a: 1 } });
    const result = await fetch('product', fetchOf('query', '{ a }'), contextOf('ann'), undefined);
    expect(result).toEqual({ data: { a: 1 } });
    expect(asked.map(({ request, call }) => [request.variables, request.body, call.identity, call.requestId])).toEqual([
      [{ first: 2 }, '{"query":"{ a }","variables":{"first":2}}', 'signed ann', 'request of ann'],
    ]);
  });

  it('shares the answer to an equal query of the same caller, never of another, and no mutation', async () => {
    const { asked, fetch } = notingTransport({ data: { a: 1 } });
    const ask = (kind: 'query' | 'mutation', subject: string) =>
      fetch('product', fetchOf(kind, `${kind} { a }`), contextOf(subject), undefined);
    await Promise.all([ask('query', 'ann'), ask('query', 'ann'), ask('query', 'bob')]);
    expect(asked.map(({ call }) => call.identity)).toEqual(['signed ann', 'signed bob']);
    await Promise.all([ask('mutation', 'ann'), ask('mutation', 'ann')]);
    expect(asked).toHaveLength(4);
  });

  it('keeps the code of a subgraph’s error and drops what is internal', async () => {
    const failed = {
      errors: [
        { message: 'No.', path: ['a'], extensions: { code: 'OUT_OF_STOCK', stacktrace: ['at x'], exception: {} } },
      ],
    };
    const { fetch } = notingTransport(failed as unknown as ExecutionResult);
    const { errors } = await fetch('product', fetchOf('query', '{ a }'), contextOf('ann'), undefined);
    expect(errors).toEqual([{ message: 'No.', path: ['a'], extensions: { code: 'OUT_OF_STOCK' } }]);
  });
});
