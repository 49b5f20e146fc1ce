import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner, type QueryPlannerConfig } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { type AccessRequirements, readRequirements } from '../access/read-requirements';
import { type CostModel, createCostModel } from '../cost/cost-model';
import { type PlanningChoices, readPlanningChoices } from '../planning/planning-choices';
import { type FieldRequirements, readFieldRequirements } from './field-requirements';
import { collectKeyNames } from './key-names';
import { collectOverrideLabels, type OverrideLabels } from './override-labels';
import { preferResolvableKeys } from './prefer-resolvable-keys';
import { nameRequiredCalls, type RequiredCalls } from './required-calls';
import { createTypeMatcher, type TypeMatcher } from './type-matcher';

/** A subgraph as a supergraph names it (`join__Graph`). */
export interface JoinedSubgraph {
  /** As plans call it. */
  name: string;
  /** Where its requests go, unless whoever runs the gateway knows better; empty when it was composed without one. */
  url: string;
}

/** A supergraph, loaded: what every operation on it is validated against, planned with and executed by. */
export interface EngineSchema {
  /** What clients see, with `@defer`. */
  api: GraphQLSchema;
  /** The subgraphs that it was composed from. */
  subgraphs: readonly JoinedSubgraph[];
  /** Which object types a type condition of the supergraph, also of its hidden part, covers. */
  matchesType: TypeMatcher;
  isObjectType(typename: string): boolean;
  overrideLabels: OverrideLabels;
  /** What its access directives demand; null when it has none. */
  access: AccessRequirements | null;
  /** Response names that plans need for themselves. */
  keyNames: ReadonlySet<string>;
  /** Required fields with arguments, which plans have under names of their own. */
  calls: RequiredCalls;
  /** What fields weigh and how long lists are. */
  costs: CostModel;
  /** Where the planner has a choice, and so may take long. */
  choicesOf: PlanningChoices;
  requirements: FieldRequirements;
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
  limits?: PlannerLimits | undefined;
}

/** Bounds on the planner's search, for whoever has measured that its own do not fit. */
export type PlannerLimits = NonNullable<QueryPlannerConfig['debug']>;

const plannerConfig: QueryPlannerConfig = {
  incrementalDelivery: { enableDefer: true },
  // Named fragments would save bytes to the subgraph, and cost more than that: planning is slower with them, and two
  // fetches with fragments of one name cannot be sent together.
  reuseQueryFragments: false,
};

const load = (supergraph: DocumentNode) =>
  Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });

function planWith(planner: QueryPlanner, api: Schema) {
  return (document: DocumentNode, { operationName, overrides }: PlanOptions): QueryPlan => {
    const operation = operationFromDocument(api, document, operationName === undefined ? {} : { operationName });
    return planner.buildQueryPlan(operation, overrides ? { overrideConditions: new Map(overrides) } : {});
  };
}

/** Loads a supergraph in pieces of work, the longest of some 100 ms for our own 440 types on two free cores. */
function* loadInSteps(supergraphSdl: string, { limits = {} }: PlanningOptions): Generator<void, EngineSchema> {
  const given = parse(supergraphSdl);
  const supergraph = load(given);
  yield;
  const { document, calls } = nameRequiredCalls(preferResolvableKeys(given));
  const planned = document === given ? supergraph : load(document);
  yield;
  const planner = new QueryPlanner(planned, { ...plannerConfig, debug: limits });
  yield;
  const api = supergraph.apiSchema();
  const clientsApi = api.toGraphQLJSSchema({ includeDefer: true });
  yield;
  const full = supergraph.schema.toGraphQLJSSchema();
  return {
    api: clientsApi,
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    matchesType: createTypeMatcher(full),
    isObjectType: (typename) => isObjectType(full.getType(typename)),
    overrideLabels: collectOverrideLabels(planned.schema),
    keyNames: collectKeyNames(document),
    calls,
    requirements: readFieldRequirements(document),
    access: readRequirements(supergraph.schema),
    costs: createCostModel(supergraph.schema, clientsApi),
    choicesOf: readPlanningChoices(planned.schema),
    plan: planWith(planner, planned.apiSchema()),
  };
}

/**
 * Loads a supergraph of the Federation 2 specification, with the security features that `@apollo/gateway` refuses.
 *
 * @throws GraphQLError when it is none, or needs a feature that neither the planner nor this engine knows
 */
export function createEngineSchema(supergraphSdl: string, options: PlanningOptions): EngineSchema {
  const steps = loadInSteps(supergraphSdl, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same beside other work of the process.
 *
 * @param pause awaited between two pieces of work
 * @throws GraphQLError as `createEngineSchema` does
 */
export async function loadEngineSchema(
  supergraphSdl: string,
  options: PlanningOptions,
  pause: () => Promise<unknown>,
): Promise<EngineSchema> {
  const steps = loadInSteps(supergraphSdl, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
