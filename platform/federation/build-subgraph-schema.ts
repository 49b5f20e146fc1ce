import 'reflect-metadata';
import { buildSubgraphSchema as buildApolloSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type PubSub } from 'type-graphql';
import { enforceAccess } from './enforce-access';
import { federationLink } from './federation-link';
import { makeRootFieldsNullable } from './nullable-root-fields';
import type { SubgraphContext, SubgraphDefinition } from './subgraph-definition';

/** A subgraph's schema, ready to execute, and the SDL that is committed and composed. */
export interface SubgraphSchema {
  schema: GraphQLSchema;
  sdl: string;
}

/** type-graphql wants one for any subscription; ours say themselves where their events come from: `subscribe`, no `topics`. */
const noTopics: PubSub = {
  publish() {
    throw new Error('Events are published through the outbox.');
  },
  subscribe() {
    throw new Error('A subscription needs "subscribe", which says where its events come from.');
  },
};

/**
 * type-graphql wraps every plain property in a middleware chain of its own. Nobody here uses one, and graphql-js's
 * default resolver also calls properties that are functions, which is how `totalCount` is counted only when selected.
 */
function useDefaultResolversForProperties(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}

/**
 * Turns the decorated classes of a subgraph into an executable federation schema. Access directives are enforced.
 *
 * The SDL is printed with its directives (type-graphql's own printer drops them) and built again by Apollo, which adds
 * `_entities` and `_service`.
 */
export function buildSubgraphSchema<Context extends SubgraphContext>(
  definition: SubgraphDefinition<Context>,
): SubgraphSchema {
  useDefaultResolversForProperties();
  const decorated = buildSchemaSync({
    resolvers: definition.resolvers,
    // Always given: without it every decorated class of the process, also of other subgraphs, would get in.
    orphanedTypes: definition.orphanedTypes,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    pubSub: noTopics,
    validate: false,
    skipCheck: true,
  });
  makeRootFieldsNullable(decorated);
  const sdl = [federationLink, printSchemaWithDirectives(decorated), definition.sdlExtensions ?? ''].join('\n');
  const resolvers: Record<string, unknown> = { ...createResolversMap(decorated) };
  for (const [type, resolveReference] of Object.entries(definition.references)) {
    resolvers[type] = {
      ...(resolvers[type] as object | undefined),
      __resolveReference: (reference: Record<string, unknown>, context: Context) =>
        resolveReference(reference, context),
    };
  }
  const schema = buildApolloSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: resolvers as NonNullable<Parameters<typeof buildApolloSubgraphSchema>[0]>[never],
    },
  ]);
  enforceAccess(schema);
  return { schema, sdl: `${sdl.trim()}\n` };
}
