import type { DocumentNode, ValidationRule } from 'graphql';
import type { CostLimits } from '../cost/refuse-cost';
import type { EngineError } from '../engine-error';

/** What whoever runs an engine demands of operations besides what the specification does. All of it before planning. */
export interface OperationChecks {
  /** Looks at a text before it is parsed. @returns why it is refused, or nothing */
  text?(query: string): readonly EngineError[];
  /** Tokens of a document at most: the parser stops there, with `TOO_MANY_TOKENS`. */
  maxTokens?: number;
  /** Looks at a document before it is validated, because validation itself takes time. @returns why it is refused, or nothing */
  document?(document: DocumentNode): readonly EngineError[];
  /** Further validation rules. */
  rules?: readonly ValidationRule[];
  /** Looks at a request's variables before they are read. @returns why they are refused, or nothing */
  variables?(variables: Readonly<Record<string, unknown>>): readonly EngineError[];
  /** What an operation may cost by its variables; without it, whatever it likes. */
  cost?: CostLimits;
}
