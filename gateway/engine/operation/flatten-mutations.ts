import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function flatten({ selections }: SelectionSetNode, fragments: Fragments): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD || (selection.directives ?? []).length > 0) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment ? flatten(fragment.selectionSet, fragments) : [];
  });
}

/**
 * Puts the root fields of mutations side by side, for the planner: it merges fragments of one type where the first of
 * them stands, and would execute their fields before others that the client wrote in between (GraphQL specification,
 * 6.2.2: mutations are executed in order).
 */
export function flattenMutations(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return visit(document, {
    OperationDefinition: (node) =>
      node.operation === OperationTypeNode.MUTATION
        ? { ...node, selectionSet: { ...node.selectionSet, selections: flatten(node.selectionSet, fragments) } }
        : undefined,
  });
}
