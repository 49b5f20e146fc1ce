import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { createEngine } from '../../gateway/engine/engine';
import type { SubgraphResult } from '../../gateway/engine/fetch/subgraph-fetch';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { startOracle } from './apollo-oracle';

/** A subgraph of a few types, with resolvers written out. */
export interface SmallSubgraph {
  sdl: string;
  resolvers: Record<string, Record<string, (source: never, args: never) => unknown>>;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@interfaceObject"])
`;

/** What a gateway answered: data, and of each error the path and the code. */
export interface GatewayAnswer {
  data: unknown;
  errors: { path: string; code: unknown }[];
}

/** Answers one query over the same subgraphs by our engine and by `@apollo/gateway`. */
export async function answerByBoth(
  subgraphs: Record<string, SmallSubgraph>,
  query: string,
  { fragments = '', isForApollo = true } = {},
) {
  const named = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => ({ name, sdl: link + sdl, resolvers }));
  const schemas = new Map(
    named.map(({ name, sdl, resolvers }) => {
      // `never`: each resolver says itself what it reads.
      return [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])];
    }),
  );
  const { supergraphSdl } = composeSupergraph(named.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}` })));
  const ask = async (name: string, text: string, variableValues: Record<string, unknown>): Promise<SubgraphResult> => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`There is no subgraph ${name}.`);
    const result = await execute({ schema, document: parse(text), variableValues });
    return JSON.parse(JSON.stringify(result)) as SubgraphResult;
  };
  const text = `${query} ${fragments}`;
  const ours = await byEngine(supergraphSdl, text, ask);
  return { ours, apollo: isForApollo ? await byApollo(supergraphSdl, text, ask) : { data: null, errorPaths: [] } };
}

type Ask = Parameters<Awaited<ReturnType<typeof startOracle>>['execute']>[1];

async function byEngine(supergraphSdl: string, query: string, ask: Ask): Promise<GatewayAnswer> {
  const engine = createEngine<null>({
    supergraphSdl,
    report: (error) => {
      throw error;
    },
    fetch: (subgraph, fetch) => ask(subgraph, fetch.query, fetch.variables),
  });
  const { prepared, errors } = await engine.prepare({ query }, null);
  if (!prepared) throw new Error(errors[0]?.message);
  const answer = await engine.execute(prepared, { context: null });
  return {
    data: JSON.parse(answer.data) as unknown,
    errors: answer.errors.map(({ path, extensions }) => ({ path: path?.join('.') ?? 'none', code: extensions.code })),
  };
}

const named = (query: string) => (query.startsWith('{') ? `query Random ${query}` : query.replace(' ', ' Random '));

/** @returns the answer, with the paths of its errors */
async function byApollo(supergraphSdl: string, query: string, ask: Ask) {
  const oracle = await startOracle(supergraphSdl);
  try {
    return await oracle.execute({ query: named(query), variables: {}, seed: 0 }, ask);
  } finally {
    await oracle.close();
  }
}
