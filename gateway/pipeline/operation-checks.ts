import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { EngineError } from '../engine/engine-error';
import type { OperationChecks } from '../engine/operation/operation-checks';
import { countSelections } from './count-selections';
import { operationLimits } from './operation-limits';

/** The refusal of an operation that is more than anybody is planned for. */
export function tooComplex(): EngineError {
  const { selections, tokens } = operationLimits;
  const message = `The operation is nested too deeply or too large: up to ${selections} fields, fragments spread, and ${tokens} tokens.`;
  return { message, extensions: { code: 'OPERATION_TOO_COMPLEX' } };
}

/** What every operation passes before it is planned, through whichever door it came. @param introspection whether clients may ask for the schema */
export function operationChecks(introspection: boolean): OperationChecks {
  return {
    maxTokens: operationLimits.tokens,
    document: (document) => (countSelections(document) > operationLimits.selections ? [tooComplex()] : []),
    rules: introspection ? [] : [NoSchemaIntrospectionCustomRule],
  };
}
