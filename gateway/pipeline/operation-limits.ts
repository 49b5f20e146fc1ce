/** How large an operation may be before anything is planned. Planning is synchronous: while it lasts, nobody is served. */
export const operationLimits = {
  /** Tokens of a document: ten a selection, room for its name, arguments and braces. */
  tokens: 15_000,
  /**
   * Fields, with each fragment counted wherever it is spread. Fragments that spread the next
   * one twice reach 2^n fields in n lines, and 6,000 hold the planner for more than a second; 1,500 levels of one field
   * inside the other still fit its stack.
   */
  selections: 1_500,
} as const;
