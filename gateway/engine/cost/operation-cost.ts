import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import type { ParsedOperation } from '../operation/parse-operation';
import type { TypeMatcher } from '../schema/type-matcher';
import { countActualCost } from './actual-cost';
import { compilePlace } from './compile-cost';
import type { CostModel } from './cost-model';
import type { Coerced } from './cost-tree';
import { type CostEstimate, estimateCost } from './estimate-cost';

/** What an operation costs, by the cost directives specification (https://ibm.github.io/graphql-specs/cost-spec.html). */
export interface OperationCost {
  /** Before it runs. @param coerced the client's variables, with their defaults */
  estimate(coerced: Coerced): CostEstimate;
  /** After it ran. @param data as the subgraphs gave it */
  actual(data: unknown, coerced: Coerced): number;
}

/** What a mutation costs besides its fields, as in Apollo's router: it changes something, and nothing of it is cached. */
const mutationCost = 10;

/** What the costs of operations are compiled from. */
export interface CostCompilation {
  api: GraphQLSchema;
  costs: CostModel;
  matchesType: TypeMatcher;
  assumedListSize: number;
}

/** Compiles the cost of an operation, once for all its requests. */
export function compileOperationCost(compilation: CostCompilation, parsed: ParsedOperation): OperationCost {
  const { api, costs, matchesType, assumedListSize } = compilation;
  const { operation, fragments } = parsed;
  const root = api.getRootType(operation.operation) as GraphQLCompositeType;
  const base = operation.operation === 'mutation' ? mutationCost : 0;
  let isConstant = true;
  const dependsOnVariables = () => {
    isConstant = false;
  };
  const sets = [{ set: operation.selectionSet, conditions: [] }];
  const place = compilePlace(root, sets, {
    api,
    model: costs,
    matchesType,
    assumedListSize,
    fragments,
    dependsOnVariables,
  });
  const estimate = (coerced: Coerced): CostEstimate => {
    const { cost, items } = estimateCost(place, coerced, assumedListSize);
    return { cost: base + cost, items };
  };
  const constant = isConstant ? estimate({}) : null;
  return {
    estimate: (coerced) => constant ?? estimate(coerced),
    actual: (data, coerced) => base + countActualCost(data, { place, coerced, matchesType }),
  };
}
