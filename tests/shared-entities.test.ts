import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import type { SubgraphName } from '../platform/config/subgraph-name';
import { buildSubgraphSchema } from '../platform/federation/build-subgraph-schema';
import { subgraphDefinitions } from '../roles/subgraph-definitions';

/** Entities that more than one subgraph knows, by the one that owns them. */
const owners: Record<string, SubgraphName> = {
  Product: 'product',
  ProductVariant: 'product',
  Category: 'product',
  Collection: 'product',
  Article: 'content',
  Page: 'content',
  Author: 'content',
  Asset: 'content',
  User: 'user',
  CustomerGroup: 'user',
  Cart: 'order',
  Order: 'order',
  Location: 'order',
};

/** Whether the innermost value is non-null: then one missing entity takes its list, and what holds it, along. */
function innermostIsNonNull(type: GraphQLOutputType): boolean {
  if (isNonNullType(type)) return isListType(type.ofType) ? innermostIsNonNull(type.ofType) : true;
  return isListType(type) ? innermostIsNonNull(type.ofType) : false;
}

const keyFieldsOf = (directives: readonly { name: { value: string }; arguments?: readonly unknown[] }[] = []) =>
  directives
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => JSON.stringify(directive.arguments).match(/"value":"([^"]+)"/g) ?? [])
    .flatMap((value) => value.replace(/"value":"|"/g, '').split(/\s+/));

describe.each(subgraphDefinitions.map((definition) => [definition.name, definition] as const))(
  'what %s shares with other subgraphs',
  (subgraph, definition) => {
    const schema = buildASTSchema(parse(buildSubgraphSchema(definition).sdl), { assumeValidSDL: true });
    const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
    const isForeign = (name: string) => (owners[name] ?? subgraph) !== subgraph;

    test('fields that it adds to entities of others may be null: it can be down while their owner is not', () => {
      const required = objects
        .filter((type) => isForeign(type.name))
        .flatMap((type) => {
          const keys = keyFieldsOf(type.astNode?.directives);
          return Object.values(type.getFields())
            .filter((field) => !keys.includes(field.name) && isNonNullType(field.type))
            .map((field) => `${type.name}.${field.name}: ${field.type}`);
        });
      expect(required).toEqual([]);
    });

    test('references to entities of others may be null: they can be gone', () => {
      const refersToForeign = (field: GraphQLField<unknown, unknown>) => isForeign(getNamedType(field.type).name);
      const required = objects.flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => refersToForeign(field) && innermostIsNonNull(field.type))
          .map((field) => `${type.name}.${field.name}: ${field.type}`),
      );
      expect(required).toEqual([]);
    });
  },
);
