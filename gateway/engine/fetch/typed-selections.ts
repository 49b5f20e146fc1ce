import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { TypeMatcher } from '../schema/type-matcher';

/** The fields that a selection holds for objects of one type, `__typename` left out and inline fragments dissolved. */
export function typedSelections(set: SelectionSetNode, typename: unknown, matchesType: TypeMatcher): SelectionSetNode {
  const selectionsOf = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
      if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
      const condition = selection.typeCondition?.name.value;
      const applies = condition === undefined || typeof typename !== 'string' || matchesType(condition, typename);
      return applies ? selectionsOf(selection.selectionSet.selections) : [];
    });
  return { kind: Kind.SELECTION_SET, selections: selectionsOf(set.selections) };
}
