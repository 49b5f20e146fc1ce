import { GraphQLError } from 'graphql';
import { type EngineError, engineErrorCodes } from '../engine-error';
import { PlanningBudgetError } from '../planning/planning-budget-error';
import { requestError } from './parse-operation';

/** Why an operation could not be compiled, as its client gets it. @param report is told of what nobody expected */
export function refuseCompilation(error: unknown, report: (error: unknown) => void): EngineError {
  if (error instanceof PlanningBudgetError) {
    const code = error.isBusy ? engineErrorCodes.busy : engineErrorCodes.budget;
    return { message: error.message, extensions: { code } };
  }
  if (error instanceof GraphQLError) return requestError(error, 'validation');
  report(error);
  return { message: 'This operation cannot be planned.', extensions: { code: engineErrorCodes.plan } };
}
