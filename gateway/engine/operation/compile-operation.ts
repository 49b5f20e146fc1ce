import type { QueryPlan } from '@apollo/query-planner';
import type { RefusedFields } from '../access/refused-fields';
import { broughtFields } from '../plan/brought-fields';
import { type CompiledPlan, compilePlan } from '../plan/compile-plan';
import { spellPlan } from '../plan/spell-plan';
import type { PlanOperation } from '../planning/operation-planner';
import type { EngineSchema } from '../schema/engine-schema';
import type { RequiredCalls } from '../schema/required-calls';
import { flattenMutations } from './flatten-mutations';
import { hasConditions } from './has-conditions';
import { compileIntrospection, type Introspect } from './introspection';
import { createOperationShapes, type OperationShapes } from './operation-shapes';
import type { ParsedOperation } from './parse-operation';
import { plannableDocument } from './plannable-document';

/** An operation, compiled: all that does not depend on a request. */
export interface CompiledOperation extends CompiledPlan {
  parsed: ParsedOperation;
  calls: RequiredCalls;
  /** The plan, for whoever shows or measures it. */
  plan: QueryPlan;
  shapes: OperationShapes;
  introspect: Introspect;
  /** What its sender may not have; null when the sender may have all of it. */
  refused: RefusedFields | null;
}

/** What was decided of an operation before it is planned. */
export interface OperationDecisions {
  /** On the labels of progressive overrides. */
  overrides: ReadonlyMap<string, boolean>;
  refused: RefusedFields | null;
}

/** What an operation is compiled by. */
export interface CompilationSource {
  schema: EngineSchema;
  plan: PlanOperation;
}

/**
 * Plans and compiles an operation. Refused fields are not planned, and stand in the shapes of the answer.
 *
 * @throws Error when the planner refuses the operation, PlanningBudgetError when it takes too long
 */
export async function compileOperation(
  source: CompilationSource,
  parsed: ParsedOperation,
  { overrides, refused }: OperationDecisions,
): Promise<CompiledOperation> {
  const { schema } = source;
  const { api, matchesType, calls, requirements } = schema;
  const { clientNames } = parsed;
  const operationName = parsed.operation.name?.value;
  const document = flattenMutations(plannableDocument(refused?.document ?? parsed.document));
  const planned = await source.plan({ document, operationName, overrides });
  const plan = spellPlan(planned, { calls, requirements, hasConditions: hasConditions(document) });
  const shapes = { api, matchesType, clientNames, refused: refused?.byNode };
  return {
    ...compilePlan(plan, schema),
    parsed,
    calls,
    plan,
    shapes: createOperationShapes(parsed, shapes, broughtFields(plan)),
    introspect: compileIntrospection(api, parsed),
    refused,
  };
}
