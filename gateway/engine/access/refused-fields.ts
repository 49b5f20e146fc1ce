import type { DocumentNode, FieldNode } from 'graphql';
import type { EngineError } from '../engine-error';
import type { ParsedOperation } from '../operation/parse-operation';
import type { Demand } from './demand';
import type { OperationAccess } from './operation-access';
import { type Refusal, refusalOf } from './refusal';
import { findRefusedPlaces } from './refused-places';
import { withoutRefused } from './without-refused';

/** The fields of an operation that its sender may not have, with all that follows from them. */
export interface RefusedFields {
  byNode: ReadonlyMap<FieldNode, Refusal>;
  /** What is planned. */
  document: DocumentNode;
  /** An error for each refused field that is selected, at its path in the operation; the first 100. */
  errors(coerced: Readonly<Record<string, unknown>>): EngineError[];
}

/**
 * Takes the refused fields out of an operation.
 *
 * @param unmet the operation's demands that its sender does not meet
 * @returns `null` when the sender may have all of it
 */
export function refuseFields(
  parsed: ParsedOperation,
  access: OperationAccess,
  unmet: ReadonlySet<Demand>,
): RefusedFields | null {
  const byNode = new Map<FieldNode, Refusal>();
  for (const [node, guarded] of access.guarded) {
    const refusal = refusalOf(guarded, unmet);
    if (refusal) byNode.set(node, refusal);
  }
  if (byNode.size === 0) return null;
  const places = findRefusedPlaces(parsed, byNode);
  return {
    byNode,
    document: withoutRefused(byNode, parsed),
    errors: (coerced) =>
      places
        .filter(({ isSelected }) => isSelected(coerced))
        .map(({ path, refusal: { message, extensions } }) => ({ message, path, extensions })),
  };
}
