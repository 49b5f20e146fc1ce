/** Where in the answer an error belongs: response names and list positions (GraphQL specification, 7.1.2). */
export type ResponsePath = readonly (string | number)[];

/** An error of an answer, ready to be sent. */
export interface EngineError {
  message: string;
  path?: ResponsePath;
  locations?: readonly { line: number; column: number }[];
  /** Always with a `code`; with `subgraph` where one of them answered with the error or could not be asked. */
  extensions: Record<string, unknown>;
}

/** Codes of the errors that the engine itself makes; a retired one is never reused. */
export const engineErrorCodes = {
  /** The document is no GraphQL. */
  parse: 'GRAPHQL_PARSE_FAILED',
  /** The document does not fit the schema, or asks for what cannot be executed. */
  validation: 'GRAPHQL_VALIDATION_FAILED',
  /** The document has more tokens than the engine was told to take. */
  tokens: 'TOO_MANY_TOKENS',
  /** The document is nested deeper than its parser can follow. */
  deep: 'TOO_DEEP',
  /** The document's fields overlap so often that validation gave up. */
  complex: 'OPERATION_TOO_COMPLEX',
  /** Its lists may have more items than the engine was told to take. */
  list: 'LIST_TOO_LARGE',
  /** It may cost more than the engine was told to take; the name is that of Apollo's router. */
  cost: 'COST_ESTIMATED_TOO_EXPENSIVE',
  /** The document does not say which operation is meant, or it is of a kind that the graph does not have. */
  operation: 'OPERATION_RESOLUTION_FAILURE',
  /** It asks for much more of the schema than tools do. */
  introspection: 'INTROSPECTION_TOO_LARGE',
  /** Planning it takes longer, or more memory, than one operation may take. */
  budget: 'PLANNING_BUDGET_EXCEEDED',
  /** Too many other new operations wait to be planned; the same one may pass a moment later. */
  busy: 'PLANNER_BUSY',
  /** The planner gave up; the log has the reason. */
  plan: 'OPERATION_NOT_PLANNABLE',
  /** The request's variables do not fit its document. */
  input: 'BAD_USER_INPUT',
  /** A subgraph answered with an error and no code. */
  subgraph: 'SUBGRAPH_ERROR',
  /** A subgraph gave no answer that can be used. */
  unavailable: 'SUBGRAPH_UNAVAILABLE',
  /** Null where the schema allows none. */
  missing: 'VALUE_MISSING',
  /** The sender may not have the field, or something of its type; no subgraph was asked for it. */
  unauthorized: 'UNAUTHORIZED_FIELD_OR_TYPE',
  /** A value that is none of its type. */
  invalid: 'VALUE_INVALID',
} as const;
