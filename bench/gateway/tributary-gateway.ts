import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fastify from 'fastify';
import { Pool } from 'undici';
import { reportUsage } from './measured-process.ts';

/** Our engine behind fastify, as the gateway has it; each subgraph gets the client's authorization. */
const load = createRequire(import.meta.url);
const { createEngine } = load('../../dist/gateway/engine/engine.js');
const { postJson } = load('../../dist/platform/http/post-json.js');

interface Context {
  authorization: string;
}
interface Fetch {
  body: string;
}

const supergraphSdl = readFileSync(process.argv[2] as string, 'utf8');
const pools = new Map(
  [...supergraphSdl.matchAll(/@join__graph\(name: "(\w+)", url: "(http:\/\/[^/"]+)/g)].map(([, name, origin]) => [
    name,
    new Pool(origin as string, { connections: 64 }),
  ]),
);

const engine = createEngine({
  supergraphSdl,
  report: (error: unknown) => process.stderr.write(`${String(error)}\n`),
  fetch: async (subgraph: string, fetch: Fetch, { authorization }: Context) => {
    const headers = { 'content-type': 'application/json', authorization };
    const { text } = await postJson(pools.get(subgraph), { path: '/graphql', headers, body: fetch.body });
    return JSON.parse(text);
  },
});

const app = fastify();
app.post<{ Body: { query: string } }>('/graphql', async (request, reply) => {
  const context = { authorization: request.headers.authorization ?? '' };
  const { prepared, errors } = engine.prepare(request.body, context);
  reply.type('application/json');
  if (errors) return JSON.stringify({ errors });
  const answer = await engine.execute(prepared, { context });
  return answer.errors.length === 0
    ? `{"data":${answer.data}}`
    : `{"data":${answer.data},"errors":${JSON.stringify(answer.errors)}}`;
});
reportUsage(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
