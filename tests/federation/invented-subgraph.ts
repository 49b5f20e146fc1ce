import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  parse,
} from 'graphql';
import { hashText } from './seeded-random';

/** How often invented data is missing or wrong: one in so many fields; 0 for never. */
export interface Troubles {
  nulls: number;
  errors: number;
  goneEntities: number;
}

/** A subgraph whose data is invented: the same for the same entity, field and arguments, in every subgraph. */
export interface InventedSubgraph {
  name: string;
  sdl: string;
  execute(query: string, variables: Record<string, unknown>): Promise<ExecutionResult>;
}

/** What an invented object knows: its id names its type, and a reference brings what its fetch required. */
interface Source {
  __typename: string;
  id: string;
  required: string;
}

/** Object types by abstract type, for a subgraph that knows an interface as an interface object only. */
export type Implementations = Readonly<Record<string, readonly string[]>>;

/** Few, so that entities come again and again. */
const entitiesPerType = 5;
const maxListLength = 4;

function inventLeaf(typeName: string, hash: number): unknown {
  if (typeName === 'Int') return hash % 1_000;
  if (typeName === 'Float') return (hash % 1_000) / 8;
  if (typeName === 'Boolean') return hash % 2 === 0;
  if (typeName === 'DateTime') return new Date(hash * 1_000).toISOString();
  return `${typeName} "${hash % 10_000}" \n ü`;
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLOutputType, implementations: Implementations): string[] {
  if (isInterfaceType(type) || isUnionType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  if (isObjectType(type)) return [...(implementations[type.name] ?? [type.name])];
  return [];
}

function invent(schema: GraphQLSchema, type: GraphQLOutputType, seed: string, options: InventionOptions): unknown {
  const hash = hashText(seed);
  if (isNonNullType(type))
    return invent(schema, type.ofType, seed, { ...options, troubles: { ...options.troubles, nulls: 0 } });
  if (options.troubles.nulls > 0 && hash % options.troubles.nulls === 1) return null;
  if (isListType(type)) {
    return Array.from({ length: hash % maxListLength }, (_item, index) =>
      invent(schema, type.ofType, `${seed}[${index}`, options),
    );
  }
  if (isEnumType(type)) return type.getValues()[hash % type.getValues().length]?.name;
  if (isScalarType(type)) return inventLeaf(type.name, hash);
  const types = possibleTypes(schema, type, options.implementations);
  const concrete = types[hash % types.length] as string;
  const id = `${concrete}-${(hash >>> 8) % entitiesPerType}`;
  return { __typename: isObjectType(type) ? type.name : concrete, id, required: '' } satisfies Source;
}

interface InventionOptions {
  troubles: Troubles;
  implementations: Implementations;
}

/** A key field's value tells the id: `sku-Product-3`. */
const keyFields = ['id', 'sku', 'upc', 'handle'];

function idOf(reference: Record<string, unknown>): string {
  const key = keyFields.find((name) => typeof reference[name] === 'string') ?? 'id';
  const value = String(reference[key]);
  return key === 'id' ? value : value.slice(key.length + 1);
}

function requiredOf(reference: Record<string, unknown>): string {
  const others = Object.entries(reference).filter(([name]) => name !== '__typename' && !keyFields.includes(name));
  return others.length === 0 ? '' : JSON.stringify(others.sort(([first], [second]) => first.localeCompare(second)));
}

function addResolvers(schema: GraphQLSchema, options: InventionOptions, requiring: ReadonlySet<string>): void {
  const { troubles } = options;
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (source: Source) => source.__typename;
    if (isInterfaceType(type) || isObjectType(type)) {
      const resolveReference = (reference: Record<string, unknown>) => {
        const id = idOf(reference);
        if (troubles.goneEntities > 0 && hashText(`gone ${id}`) % troubles.goneEntities === 1) return null;
        const concrete = isInterfaceType(type) ? (id.split('-')[0] as string) : type.name;
        return { __typename: concrete, id, required: requiredOf(reference) };
      };
      Object.assign(type.extensions, { apollo: { subgraph: { resolveReference } } });
      Object.assign(type, { resolveReference });
    }
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const requires = requiring.has(`${type.name}.${field.name}`);
      field.resolve = (source: Source | undefined, args) => {
        const id = source?.id ?? type.name;
        if (field.name === 'id') return id;
        if (keyFields.includes(field.name)) return `${field.name}-${id}`;
        const seed = `${id}.${field.name}(${JSON.stringify(args)})${requires ? source?.required : ''}`;
        if (troubles.errors > 0 && hashText(`error ${seed}`) % troubles.errors === 1)
          throw new Error(`No ${field.name}.`);
        return invent(schema, field.type, seed, options);
      };
    }
  }
}

/** Fields that depend on what their reference brought. */
function fieldsWithRequires(document: DocumentNode): Set<string> {
  const found = new Set<string>();
  for (const node of document.definitions) {
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      if (field.directives?.some(({ name }) => name.value === 'requires'))
        found.add(`${node.name.value}.${field.name.value}`);
    }
  }
  return found;
}

/** Makes a subgraph of nothing but its schema, executed by graphql-js. */
export function inventSubgraph(name: string, sdl: string, options: InventionOptions): InventedSubgraph {
  const document = parse(sdl);
  const schema = buildSubgraphSchema([{ typeDefs: document }]);
  addResolvers(schema, options, fieldsWithRequires(document));
  return {
    name,
    sdl,
    async execute(query, variables) {
      const result = await execute({ schema, document: parse(query), variableValues: variables });
      // As over HTTP: nothing of the answer is shared with anybody.
      return JSON.parse(JSON.stringify(result)) as ExecutionResult;
    },
  };
}
