import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { createEngine as CreateEngine } from '../../../gateway/engine/engine.ts';
import type { GatewayContext } from '../../../gateway/gateway-context.ts';
import type { createSubgraphFetcher as CreateSubgraphFetcher } from '../../../gateway/transport/fetch-subgraph.ts';
import type { createHttpTransport as CreateHttpTransport } from '../../../platform/federation/http-transport.ts';

/** This gateway's engine and transport, as built, behind node:http: `tributary.ts SUPERGRAPH PORT`. */
const built = createRequire(new URL('../../../dist/main.js', import.meta.url));
built('./platform/config/heap-flags.js');
const { createEngine } = built('./gateway/engine/engine.js') as { createEngine: typeof CreateEngine };
const { createSubgraphFetcher } = built('./gateway/transport/fetch-subgraph.js') as {
  createSubgraphFetcher: typeof CreateSubgraphFetcher;
};
const { createHttpTransport } = built('./platform/federation/http-transport.js') as {
  createHttpTransport: typeof CreateHttpTransport;
};

const supergraphSdl = readFileSync(process.argv[2] as string, 'utf8');
const joinedGraphs = supergraphSdl.matchAll(/@join__graph\(name: "(\w+)", url: "([^"]+)\/graphql"/g);
// The product's own subgraphs have other names; the transport only passes the name on.
const transports = [...joinedGraphs].map(([, name, url]) =>
  createHttpTransport({ name: name as never, url: url as string, timeoutMs: 10_000 }),
);

const engine = createEngine<GatewayContext>({
  supergraphSdl,
  report: (error) => process.stderr.write(`${String(error)}\n`),
  fetch: createSubgraphFetcher({ transports }),
});

/** Who calls is told apart by the authorization header, which also reaches the subgraphs in the identity's place. */
function contextOf(request: IncomingMessage): GatewayContext {
  const authorization = request.headers.authorization ?? '';
  return {
    viewer: { kind: 'user', subject: authorization, roles: [], scopes: [], sessionId: null },
    requestId: authorization,
    identity: async () => authorization,
  };
}

async function answer(request: IncomingMessage): Promise<string | Buffer> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  const context = contextOf(request);
  const { prepared, errors } = await engine.prepare(JSON.parse(text), context);
  if (!prepared) return JSON.stringify({ errors });
  const result = await engine.execute(prepared, { context });
  if (result.errors.length === 0) return result.written.body;
  return `{"data":${result.data},"errors":${JSON.stringify(result.errors)}}`;
}

createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(await answer(request));
}).listen(Number(process.argv[3]), '127.0.0.1');
