import type { Schema } from '@apollo/federation-internals';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type ListSize, readDeclaredCosts } from './declared-costs';

/** What fields weigh and how long lists are: what a supergraph says, and else the specification's defaults. */
export interface CostModel {
  /** What each value of a field weighs, without its arguments and its selection. */
  fieldWeight(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number;
  listSize(parent: GraphQLCompositeType, fieldName: string): ListSize | undefined;
  /** Whether an argument of the field, or something in one, can weigh anything. */
  hasArgumentWeights(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): boolean;
  /** What the arguments of a field weigh. @param values coerced, by name */
  weighArguments(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    values: Readonly<Record<string, unknown>>,
  ): number;
}

/** What an object, an interface or a union weighs; a leaf weighs nothing. */
const compositeWeight = 1;

/** Reads a supergraph's costs. @param api what clients may see */
export function createCostModel(supergraph: Schema, api: GraphQLSchema): CostModel {
  const { weights, argumentWeights, listSizes } = readDeclaredCosts(supergraph);
  const inputTypes = Object.values(api.getTypeMap()).filter(isInputObjectType);
  const weighsInput = inputTypes.some((type) =>
    Object.keys(type.getFields()).some((name) => weights.has(`${type.name}.${name}`)),
  );
  /** The type itself and what may stand for it: directives are on object types, and a selection may be on interfaces. */
  const standing = (type: GraphQLCompositeType) =>
    isAbstractType(type) ? [type, ...api.getPossibleTypes(type)] : [type];

  const typeWeight = (type: GraphQLNamedType): number => {
    if (!isCompositeType(type)) return weights.get(type.name) ?? 0;
    return Math.max(...standing(type).map(({ name }) => weights.get(name) ?? compositeWeight));
  };

  const weighInput = (type: GraphQLInputType, value: unknown): number => {
    if (value === null || value === undefined) return 0;
    if (isNonNullType(type)) return weighInput(type.ofType, value);
    if (isListType(type)) {
      const items = Array.isArray(value) ? value : [value];
      return items.reduce((sum: number, item) => sum + weighInput(type.ofType, item), 0);
    }
    if (!isInputObjectType(type) || typeof value !== 'object') return 0;
    return Object.values(type.getFields()).reduce((sum, field) => {
      const inner = (value as Record<string, unknown>)[field.name];
      if (inner === undefined) return sum;
      return sum + (weights.get(`${type.name}.${field.name}`) ?? 0) + weighInput(field.type, inner);
    }, 0);
  };

  return {
    fieldWeight(parent, field) {
      const own = standing(parent).flatMap(({ name }) => weights.get(`${name}.${field.name}`) ?? []);
      return own.length > 0 ? Math.max(...own) : typeWeight(getNamedType(field.type));
    },
    listSize(parent, fieldName) {
      for (const { name } of standing(parent)) {
        const found = listSizes.get(`${name}.${fieldName}`);
        if (found) return found;
      }
      return undefined;
    },
    hasArgumentWeights: (parent, field) =>
      argumentWeights.has(`${parent.name}.${field.name}`) ||
      (weighsInput && field.args.some(({ type }) => isInputObjectType(getNamedType(type)))),
    weighArguments(parent, field, values) {
      const own = argumentWeights.get(`${parent.name}.${field.name}`);
      return field.args.reduce((sum, { name, type }) => {
        if (values[name] === undefined) return sum;
        return sum + (own?.get(name) ?? 0) + (weighsInput ? weighInput(type, values[name]) : 0);
      }, 0);
    },
  };
}
