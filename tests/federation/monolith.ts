import {
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { InventedSubgraph } from './invented-subgraph';
import { type InventionOptions, inventField, type Source } from './invention';
import type { RandomOperation } from './random-operation';

/** Where a field of the graph comes from. */
interface OwnedField {
  subgraph: InventedSubgraph;
  /** The type as the subgraph knows it: for an interface object the interface. */
  typename: string;
  field: GraphQLField<unknown, unknown>;
}

const concreteName = ({ id }: Source) => id.split('-')[0] as string;

function ownerIn(subgraph: InventedSubgraph, typename: string, name: string): OwnedField | undefined {
  const type = subgraph.schema.getType(typename);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  if (!field || subgraph.fieldSets.external.has(`${typename}.${name}`)) return undefined;
  return isObjectType(type) ? { subgraph, typename, field } : undefined;
}

/** Finds the subgraph of a field: one that has the type itself, or else an interface of it as an interface object. */
function findOwner(api: GraphQLSchema, subgraphs: readonly InventedSubgraph[], typename: string, name: string) {
  const type = api.getType(typename);
  const interfaces = isObjectType(type) ? type.getInterfaces().map((found) => found.name) : [];
  for (const candidate of [typename, ...interfaces]) {
    for (const subgraph of subgraphs) {
      const owned = ownerIn(subgraph, candidate, name);
      if (owned) return owned;
    }
  }
  throw new Error(`No subgraph has ${typename}.${name}.`);
}

/**
 * The same graph as one schema with one resolver, executed by graphql-js: what an answer has to be whatever the
 * subgraphs, by the reference implementation of the specification.
 *
 * @param api what clients see
 */
export function createMonolith(
  api: GraphQLSchema,
  subgraphs: readonly InventedSubgraph[],
  options: InventionOptions,
): { execute(operation: RandomOperation, mutations: string[]): Promise<ExecutionResult> } {
  const valueAt = (source: Source | undefined, typename: string, name: string, given: Record<string, unknown>) => {
    const { subgraph, typename: owner, field } = findOwner(api, subgraphs, typename, name);
    const coordinate = `${owner}.${name}`;
    const args: Record<string, unknown> = {};
    for (const argument of field.args) {
      const use = subgraph.fieldSets.fromContext.get(`${coordinate}.${argument.name}`);
      if (use) args[argument.name] = contextValue(source, subgraph, use.context, use.field);
      else if (argument.name in given) args[argument.name] = given[argument.name];
    }
    const set = subgraph.fieldSets.requires.get(coordinate);
    const required = set && source ? select(source, set) : undefined;
    const { schema } = subgraph;
    return inventField({ schema, name, type: field.type, id: source?.id ?? typename, args, required }, options);
  };

  const contextValue = (source: Source | undefined, subgraph: InventedSubgraph, context: string, field: string) => {
    const types = subgraph.fieldSets.contexts.get(context);
    let above = source;
    while (above && !types?.has(concreteName(above))) above = above.parent;
    return above ? valueAt(above, concreteName(above), field, {}) : null;
  };

  const select = (value: unknown, set: SelectionSetNode): unknown => {
    if (Array.isArray(value)) return value.map((item) => select(item, set));
    if (value === null) return null;
    const source = value as Source;
    const selected: Record<string, unknown> = {};
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) selected[selection.name.value] = selectField(source, selection);
      if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
      const condition = api.getType(selection.typeCondition?.name.value ?? '');
      const own = api.getType(concreteName(source));
      const applies =
        condition === own || (isAbstractType(condition) && isObjectType(own) && api.isSubType(condition, own));
      if (applies) Object.assign(selected, select(source, selection.selectionSet));
    }
    return selected;
  };

  const selectField = (source: Source, { name, arguments: given = [], selectionSet }: FieldNode): unknown => {
    const args = Object.fromEntries(
      given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
    );
    const value = valueAt(source, concreteName(source), name.value, args);
    return selectionSet ? select(value, selectionSet) : value;
  };

  const withParent = (value: unknown, parent: Source | undefined): unknown => {
    if (Array.isArray(value)) return value.map((item) => withParent(item, parent));
    const isSource = typeof value === 'object' && value !== null && 'id' in value && '__typename' in value;
    return isSource ? { ...value, parent } : value;
  };

  const fieldResolver: GraphQLFieldResolver<Source | undefined, string[]> = (source, args, mutations, info) => {
    if (info.parentType === api.getMutationType()) mutations.push(info.fieldName);
    return withParent(valueAt(source, info.parentType.name, info.fieldName, args), source);
  };

  return {
    execute: async ({ query, variables }, mutations) =>
      execute({
        schema: api,
        document: parse(query),
        variableValues: variables,
        contextValue: mutations,
        fieldResolver,
        typeResolver: (source) => concreteName(source as Source),
      }),
  };
}
