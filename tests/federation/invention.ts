import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { hashText } from './seeded-random';

/** How often invented data is missing or wrong: one in so many fields; 0 for never. */
export interface Troubles {
  nulls: number;
  errors: number;
  goneEntities: number;
}

/** Object types by abstract type, for a subgraph that knows an interface as an interface object only. */
export type Implementations = Readonly<Record<string, readonly string[]>>;

/** What all invented data of a graph has in common. */
export interface InventionOptions {
  troubles: Troubles;
  implementations: Implementations;
  /** Names of fields that never fail. */
  errorless?: ReadonlySet<string>;
}

/** What an invented object knows: its id names its type, and a reference brings what its fetch required. */
export interface Source {
  __typename: string;
  id: string;
  reference?: Readonly<Record<string, unknown>>;
  /** The object whose field this one is the value of; for contexts. */
  parent?: Source | undefined;
}

/** Few, so that entities come again and again. */
const entitiesPerType = 5;
const maxListLength = 4;

/** A key field's value tells the id: `sku-Product-3`. */
const keyFields = ['id', 'sku', 'upc', 'handle', 'code'];

const isKeyField = (name: string) => keyFields.includes(name);

/** The id in a reference, also in one with a nested key: `ref { code }`. */
export function idOf(reference: Record<string, unknown>): string {
  const nested = reference.ref as Record<string, unknown> | undefined;
  const holder = typeof reference.id !== 'string' && typeof nested?.code === 'string' ? nested : reference;
  const key = keyFields.find((name) => typeof holder[name] === 'string') ?? 'id';
  const value = String(holder[key]);
  return key === 'id' ? value : value.slice(key.length + 1);
}

/** What of a reference a field set selects, in the field set's order. */
export function pick(value: unknown, { selections }: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, { selections } as SelectionSetNode));
  if (typeof value !== 'object' || value === null) return value ?? null;
  const picked: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) Object.assign(picked, pick(value, selection.selectionSet));
    if (selection.kind !== Kind.FIELD || !(selection.name.value in value)) continue;
    const found: unknown = Reflect.get(value, selection.name.value);
    picked[selection.name.value] = selection.selectionSet ? pick(found, selection.selectionSet) : found;
  }
  return picked;
}

function inventLeaf(typeName: string, hash: number): unknown {
  if (typeName === 'Int') return hash % 1_000;
  if (typeName === 'Float') return (hash % 1_000) / 8;
  if (typeName === 'Boolean') return hash % 2 === 0;
  if (typeName === 'DateTime') return new Date(hash * 1_000).toISOString();
  if (typeName === 'JSON') return { a: [hash % 7, { b: null }], __typename: 'x', 'é"': `${hash}` };
  return `${typeName} "${hash % 10_000}" \n ü`;
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLOutputType, implementations: Implementations): string[] {
  if (isInterfaceType(type) || isUnionType(type)) {
    return schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort();
  }
  return isObjectType(type) ? [...(implementations[type.name] ?? [type.name])] : [];
}

function invent(schema: GraphQLSchema, type: GraphQLOutputType, seed: string, options: InventionOptions): unknown {
  const hash = hashText(seed);
  if (isNonNullType(type)) {
    return invent(schema, type.ofType, seed, { ...options, troubles: { ...options.troubles, nulls: 0 } });
  }
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
  return { __typename: isObjectType(type) ? type.name : concrete, id } satisfies Source;
}

/** The field of an object that is to be invented. */
export interface InventedField {
  schema: GraphQLSchema;
  name: string;
  type: GraphQLOutputType;
  /** Of the object; for a root field the name of its type. */
  id: string;
  args: Readonly<Record<string, unknown>>;
  /** What the field requires of other subgraphs; nothing for most. */
  required?: unknown;
}

/** The value of a field: the same for the same entity, field, arguments and requirements, whoever asks. */
export function inventField(field: InventedField, options: InventionOptions): unknown {
  const { schema, name, type, id, args, required } = field;
  if (name === 'id') return id;
  if (name === 'ref') return { __typename: 'Ref', id } satisfies Source;
  if (isKeyField(name)) return `${name}-${id}`;
  const seed = `${id}.${name}(${JSON.stringify(args)})${required === undefined ? '' : JSON.stringify(required)}`;
  const { errors } = options.troubles;
  if (errors > 0 && !options.errorless?.has(name) && hashText(`error ${seed}`) % errors === 1) {
    throw new Error(`No ${name}.`);
  }
  return invent(schema, type, seed, options);
}
