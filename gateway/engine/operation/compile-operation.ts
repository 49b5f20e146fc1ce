import type { QueryPlan } from '@apollo/query-planner';
import type { RefusedFields } from '../access/refused-fields';
import { type CompiledPlan, compilePlan } from '../plan/compile-plan';
import type { EngineSchema } from '../schema/engine-schema';
import { compileIntrospection, type Introspect } from './introspection';
import { createOperationShapes, type OperationShapes } from './operation-shapes';
import type { ParsedOperation } from './parse-operation';

/** An operation, compiled: all that does not depend on a request. */
export interface CompiledOperation extends CompiledPlan {
  parsed: ParsedOperation;
  /** The planner's own plan, for whoever shows or measures it. */
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

/**
 * Plans and compiles an operation. Refused fields are not planned, and stand in the shapes of the answer.
 *
 * @throws Error when the planner refuses the operation
 */
export function compileOperation(
  schema: EngineSchema,
  parsed: ParsedOperation,
  { overrides, refused }: OperationDecisions,
): CompiledOperation {
  const { api, matchesType } = schema;
  const plan = schema.plan(refused?.document ?? parsed.document, {
    operationName: parsed.operation.name?.value,
    overrides,
  });
  return {
    ...compilePlan(plan, schema),
    parsed,
    plan,
    shapes: createOperationShapes(parsed, { api, matchesType, refused: refused?.byNode }),
    introspect: compileIntrospection(api, parsed),
    refused,
  };
}
