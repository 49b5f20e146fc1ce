import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { type FieldSets, readFieldSets } from './field-sets';
import { type InventionOptions, idOf, inventField, pick, type Source } from './invention';
import { hashText } from './seeded-random';

/** A subgraph whose data is invented: the same for the same entity, field and arguments, in every subgraph. */
export interface InventedSubgraph {
  name: string;
  sdl: string;
  schema: GraphQLSchema;
  fieldSets: FieldSets;
  /** @param mutations told the name of each root field of a mutation when it is executed */
  execute(query: string, variables: Record<string, unknown>, mutations?: string[]): Promise<ExecutionResult>;
}

function addReferences(schema: GraphQLSchema, { troubles }: InventionOptions): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (source: Source) => source.__typename;
    if (!isInterfaceType(type) && !isObjectType(type)) continue;
    const resolveReference = (reference: Record<string, unknown>): Source | null => {
      const id = idOf(reference);
      if (troubles.goneEntities > 0 && hashText(`gone ${id}`) % troubles.goneEntities === 1) return null;
      const concrete = isInterfaceType(type) ? (id.split('-')[0] as string) : type.name;
      return { __typename: concrete, id, reference };
    };
    Object.assign(type.extensions, { apollo: { subgraph: { resolveReference } } });
    Object.assign(type, { resolveReference });
  }
}

function addResolvers(schema: GraphQLSchema, options: InventionOptions, { requires }: FieldSets): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const set = requires.get(`${type.name}.${field.name}`);
      field.resolve = (source: Source | undefined, args, mutations: string[] | undefined) => {
        if (type === schema.getMutationType()) mutations?.push(field.name);
        const required = set ? pick(source?.reference ?? {}, set) : undefined;
        const { name, type: fieldType } = field;
        return inventField({ schema, name, type: fieldType, id: source?.id ?? type.name, args, required }, options);
      };
    }
  }
}

/** Makes a subgraph of nothing but its schema, executed by graphql-js. */
export function inventSubgraph(name: string, sdl: string, options: InventionOptions): InventedSubgraph {
  const document = parse(sdl);
  const schema = buildSubgraphSchema([{ typeDefs: document }]);
  const fieldSets = readFieldSets(document);
  addReferences(schema, options);
  addResolvers(schema, options, fieldSets);
  return {
    name,
    sdl,
    schema,
    fieldSets,
    async execute(query, variables, mutations) {
      const result = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: mutations,
      });
      // As over HTTP: nothing of the answer is shared with anybody.
      return JSON.parse(JSON.stringify(result)) as ExecutionResult;
    },
  };
}
