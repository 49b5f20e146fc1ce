import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLSchema, parse, subscribe } from 'graphql';
import { createEngine, type Engine, type EngineOptions } from '../../gateway/engine/engine';
import type { SubgraphFetch, SubgraphResult } from '../../gateway/engine/fetch/subgraph-fetch';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';

type SchemaModule = Extract<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { typeDefs: unknown }
>;

/** A subgraph of a few lines. */
export interface FixtureSubgraph {
  sdl: string;
  resolvers: SchemaModule['resolvers'];
}

/** What one operation came to. */
export interface RecordedAnswer {
  /** Left out when nothing was executed. */
  data?: unknown;
  errors: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  /** Deferred parts. */
  parts?: unknown[];
  /** What the subgraphs were asked, as `name: operation`. */
  asked: string[];
}

/** Real subgraphs, executed by graphql-js, behind an engine. */
export interface RecordedGraph<Context> {
  engine: Engine<Context>;
  run(query: string, context: Context, variables?: Record<string, unknown>): Promise<RecordedAnswer>;
}

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

async function* eventsOf(schema: GraphQLSchema, document: DocumentNode): AsyncGenerator<SubgraphResult> {
  const events = await subscribe({ schema, document });
  if (!(Symbol.asyncIterator in events)) throw new Error('The fixture cannot be subscribed to.');
  for await (const event of events) yield asJson(event) as SubgraphResult;
}

/** Starts an engine over fixture subgraphs. @param options.supergraphSdl when it is not what they compose to */
export function createRecordedGraph<Context>(
  subgraphs: Readonly<Record<string, FixtureSubgraph>>,
  options: Partial<EngineOptions<Context>> = {},
): RecordedGraph<Context> {
  const schemas = new Map(
    Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
    ]),
  );
  const sources = Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, sdl, url: `http://${name}` }));
  const asked: string[] = [];
  const ask = (name: string, fetch: SubgraphFetch) => {
    asked.push(`${name}: ${fetch.query}`);
    const schema = schemas.get(name);
    if (!schema) throw new Error(`There is no subgraph ${name}.`);
    return { schema, document: parse(fetch.query) };
  };
  const engine = createEngine<Context>({
    supergraphSdl: options.supergraphSdl ?? composeSupergraph(sources).supergraphSdl,
    report: (error) => {
      throw error;
    },
    fetch: async (name, fetch) =>
      asJson(await execute({ ...ask(name, fetch), variableValues: fetch.variables })) as SubgraphResult,
    ...options,
  });
  const subscribeTo = async function* (name: string, fetch: SubgraphFetch): AsyncGenerator<SubgraphResult> {
    const { schema, document } = ask(name, fetch);
    yield* eventsOf(schema, document);
  };

  const answerOf = async (prepared: Parameters<typeof engine.execute>[0], context: Context) => {
    if (prepared.operation.parsed.operation.operation !== 'subscription') return engine.execute(prepared, { context });
    for await (const event of engine.subscribe(prepared, { context }, subscribeTo)) return event;
    throw new Error('The subscription ended without an event.');
  };

  return {
    engine,
    async run(query, context, variables = {}) {
      asked.length = 0;
      const { prepared, errors: refusals } = await engine.prepare({ query, variables }, context);
      if (!prepared) return { errors: refusals, asked: [...asked] };
      const { data, errors, deferred } = await answerOf(prepared, context);
      const parts: unknown[] = [];
      for await (const batch of deferred ?? []) parts.push(...batch);
      return { data: JSON.parse(data) as unknown, errors, ...(deferred && { parts }), asked: [...asked] };
    },
  };
}
