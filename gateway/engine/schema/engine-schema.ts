import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner, type QueryPlannerConfig } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, isObjectType } from 'graphql';
import { collectOverrideLabels, type OverrideLabels } from './override-labels';
import { createTypeMatcher, type TypeMatcher } from './type-matcher';

/** A supergraph, loaded: what every operation on it is validated against, planned with and executed by. */
export interface EngineSchema {
  /** What clients see, with `@defer`. */
  api: GraphQLSchema;
  /** The names of the subgraphs, as plans call them. */
  subgraphNames: readonly string[];
  /** Which object types a type condition of the supergraph, also of its hidden part, covers. */
  matchesType: TypeMatcher;
  isObjectType(typename: string): boolean;
  overrideLabels: OverrideLabels;
  /** @throws Error when the planner refuses the operation */
  plan(document: DocumentNode, options: PlanOptions): QueryPlan;
}

/** Which operation of a document is planned, and what its progressive overrides were decided to. */
export interface PlanOptions {
  operationName?: string | undefined;
  /** By label of `@override(label:)`; those left out are not overridden. */
  overrides?: ReadonlyMap<string, boolean>;
}

/** How operations are planned. */
export interface PlanningOptions {
  /** Whether `@defer` makes parts of their own; without it the whole answer comes at once. */
  defer: boolean;
  limits?: PlannerLimits | undefined;
}

/** Bounds on the planner's search, for whoever has measured that its own do not fit. */
export type PlannerLimits = NonNullable<QueryPlannerConfig['debug']>;

const plannerConfig: QueryPlannerConfig = {
  // Named fragments would save bytes to the subgraph, and cost more than that: planning is slower with them, and two
  // fetches with fragments of one name cannot be sent together.
  reuseQueryFragments: false,
};

function planWith(planner: QueryPlanner, api: Schema) {
  return (document: DocumentNode, { operationName, overrides }: PlanOptions): QueryPlan => {
    const operation = operationFromDocument(api, document, operationName === undefined ? {} : { operationName });
    return planner.buildQueryPlan(operation, overrides ? { overrideConditions: new Map(overrides) } : {});
  };
}

/**
 * Loads a supergraph of the Federation 2 specification, with the security features that `@apollo/gateway` refuses.
 *
 * @throws GraphQLError when it is none, or needs a feature that neither the planner nor this engine knows
 */
export function createEngineSchema(supergraphSdl: string, { defer, limits = {} }: PlanningOptions): EngineSchema {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const planner = new QueryPlanner(supergraph, {
    ...plannerConfig,
    incrementalDelivery: { enableDefer: defer },
    debug: limits,
  });
  const api = supergraph.apiSchema();
  const full = supergraph.schema.toGraphQLJSSchema();
  return {
    api: api.toGraphQLJSSchema({ includeDefer: true }),
    subgraphNames: supergraph.subgraphsMetadata().map(({ name }) => name),
    matchesType: createTypeMatcher(full),
    isObjectType: (typename) => isObjectType(full.getType(typename)),
    overrideLabels: collectOverrideLabels(supergraph.schema),
    plan: planWith(planner, api),
  };
}
