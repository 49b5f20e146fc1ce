import type { QueryPlan } from '@apollo/query-planner';
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
}

/**
 * Plans and compiles an operation.
 *
 * @param overrides decisions on the labels of progressive overrides
 * @throws Error when the planner refuses the operation
 */
export function compileOperation(
  schema: EngineSchema,
  parsed: ParsedOperation,
  overrides: ReadonlyMap<string, boolean>,
): CompiledOperation {
  const { api, matchesType } = schema;
  const plan = schema.plan(parsed.document, { operationName: parsed.operation.name?.value, overrides });
  return {
    ...compilePlan(plan, schema),
    parsed,
    plan,
    shapes: createOperationShapes(api, parsed, matchesType),
    introspect: compileIntrospection(api, parsed),
  };
}
