import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { TypeMatcher } from '../schema/type-matcher';
import { type CollectedField, type ConditionalSet, collectCostFields } from './collect-cost-fields';
import type { CostModel } from './cost-model';
import type { Coerced, CostField, CostGroup, CostPlace } from './cost-tree';
import type { ListSize } from './declared-costs';
import { compileArgument } from './read-argument';

/** What an operation's costs are compiled from. */
export interface CostSource {
  api: GraphQLSchema;
  model: CostModel;
  matchesType: TypeMatcher;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Items of a list whose size nothing says. */
  assumedListSize: number;
  /** Told when something of the estimate depends on the request's variables. */
  dependsOnVariables(): void;
}

type CollectedNode = CollectedField['nodes'][number];

function compileSize(
  { node }: CollectedNode,
  definition: GraphQLField<unknown, unknown>,
  size: ListSize,
  source: CostSource,
) {
  const slicing = (size.slicingArguments ?? []).map((name) => compileArgument(node, definition, name));
  if (slicing.some(({ isConstant }) => !isConstant)) source.dependsOnVariables();
  const unsaid = size.assumedSize ?? source.assumedListSize;
  return (coerced: Coerced): number => {
    let largest = -1;
    for (const { read } of slicing) {
      const value = read(coerced);
      // What is no size, the subgraph refuses; until then it is the largest that was given that counts.
      if (value !== undefined) largest = Math.max(largest, value, 0);
    }
    return largest < 0 ? unsaid : largest;
  };
}

function compileConditions(nodes: CollectedField['nodes'], source: CostSource): CostField['conditions'] {
  if (nodes.some(({ conditions }) => conditions.length === 0)) return null;
  source.dependsOnVariables();
  return nodes.map(({ conditions }) => conditions);
}

/** Selection sets of a field that several nodes select; alone, a node's conditions are the field's already. */
function setsBelow(nodes: CollectedField['nodes']): ConditionalSet[] {
  return nodes.flatMap(({ node: { selectionSet }, conditions }) =>
    selectionSet ? [{ set: selectionSet, conditions: nodes.length > 1 ? conditions : [] }] : [],
  );
}

function compileField(parent: GraphQLCompositeType, { nodes }: CollectedField, source: CostSource): CostField[] {
  const [first] = nodes as [CollectedNode];
  const name = first.node.name.value;
  // Introspection has no cost in the specification, and `__typename` asks nobody anything.
  const field = isUnionType(parent) ? undefined : parent.getFields()[name];
  if (!field) return [];
  const { model } = source;
  const named = getNamedType(field.type);
  const listSize = model.listSize(parent, name);
  const weighs = model.hasArgumentWeights(parent, field);
  if (weighs) source.dependsOnVariables();
  return [
    {
      key: first.node.alias?.value ?? name,
      name,
      isList: isListType(getNullableType(field.type)),
      weight: model.fieldWeight(parent, field),
      conditions: compileConditions(nodes, source),
      size: listSize ? compileSize(first, field, listSize, source) : null,
      sizedFields: listSize?.sizedFields?.length ? new Set(listSize.sizedFields) : null,
      weighArguments: weighs
        ? (coerced) => model.weighArguments(parent, field, getArgumentValues(field, first.node, coerced))
        : null,
      below: isCompositeType(named) ? compilePlace(named, setsBelow(nodes), source) : null,
    },
  ];
}

/** Fields of an object, whichever of its types they were selected on. */
function mergeGroups(groups: ReturnType<typeof collectCostFields>, typename: string, { matchesType }: CostSource) {
  const merged = new Map<string, CollectedField>();
  for (const [condition, fields] of groups) {
    if (!matchesType(condition, typename)) continue;
    for (const [key, { nodes }] of fields) merged.set(key, { nodes: [...(merged.get(key)?.nodes ?? []), ...nodes] });
  }
  return new Map([[typename, merged]]);
}

/** For each object type that can stand there, its groups; types that have the same ones count once. */
function alternativesOf(type: GraphQLCompositeType, groups: readonly CostGroup[], { api, matchesType }: CostSource) {
  if (isObjectType(type)) return [groups];
  const distinct = new Map<string, CostGroup[]>();
  for (const { name } of api.getPossibleTypes(type)) {
    const its = groups.filter(({ condition }) => matchesType(condition, name));
    distinct.set(its.map(({ condition }) => condition).join(' '), its);
  }
  return [...distinct.values()];
}

/** Compiles what a selection costs. */
export function compilePlace(
  type: GraphQLCompositeType,
  sets: readonly ConditionalSet[],
  source: CostSource,
): CostPlace {
  const collected = collectCostFields(sets, type.name, source.fragments);
  const byCondition = isObjectType(type) ? mergeGroups(collected, type.name, source) : collected;
  const groups = [...byCondition].map(([condition, fields]) => {
    const parent = source.api.getType(condition) as GraphQLCompositeType;
    return { condition, fields: [...fields.values()].flatMap((field) => compileField(parent, field, source)) };
  });
  return { groups, alternatives: alternativesOf(type, groups, source) };
}
