/** An operation that was not planned within what planning may take. */
export class PlanningBudgetError extends Error {
  /** @param isBusy whether it is not the operation's fault: too many others waited */
  constructor(
    message: string,
    readonly isBusy: boolean,
  ) {
    super(message);
    this.name = 'PlanningBudgetError';
  }
}
