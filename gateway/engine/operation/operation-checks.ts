import type { DocumentNode, ValidationRule } from 'graphql';
import type { EngineError } from '../engine-error';

/** What whoever runs an engine demands of operations besides what the specification does. All of it before planning. */
export interface OperationChecks {
  /** Tokens of a document at most: the parser stops there, with `OPERATION_TOO_COMPLEX`. */
  maxTokens?: number;
  /** Looks at a document before it is validated, because validation itself takes time. @returns why it is refused, or nothing */
  document?(document: DocumentNode): readonly EngineError[];
  /** Further validation rules. */
  rules?: readonly ValidationRule[];
}
