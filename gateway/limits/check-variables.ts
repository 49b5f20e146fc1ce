import type { OperationLimits } from '../../platform/config/operation-limits';
import type { EngineError } from '../engine/engine-error';
import { refuseOperation } from './refuse-operation';

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Why variables are not looked at any further. Level by level and without recursion: JSON of a megabyte can be half a
 * million lists deep, and whatever reads it next recurses.
 */
export function checkVariables(
  variables: Readonly<Record<string, unknown>> | null | undefined,
  limits: Pick<OperationLimits, 'variableDepth' | 'variableValues'>,
): EngineError[] {
  let level: unknown[] = isNested(variables) ? Object.values(variables) : [];
  let values = level.length;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (values > limits.variableValues) {
      return [
        refuseOperation({ code: 'VARIABLES_TOO_LARGE', what: 'Values of variables', limit: limits.variableValues }),
      ];
    }
    const nested = level.filter(isNested);
    if (nested.length > 0 && depth > limits.variableDepth) {
      return [
        refuseOperation({ code: 'VARIABLES_TOO_DEEP', what: 'Levels of variables', limit: limits.variableDepth }),
      ];
    }
    const next: unknown[] = [];
    for (const value of nested) for (const item of Object.values(value)) next.push(item);
    values += next.length;
    level = next;
  }
  return [];
}
