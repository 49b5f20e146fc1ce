import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';

const isIntrospection = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const notEmpty = (set: SelectionSetNode): SelectionSetNode | undefined =>
  set.selections.length === 0 ? { ...set, selections: [typename] } : undefined;

/**
 * A document without `__schema` and `__type`, for the planner: it asks no subgraph for them, and refuses those of their
 * fields that are younger than itself, such as `__Type.isOneOf`.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: (node) => (isIntrospection(node) ? null : undefined),
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? null : undefined),
    SelectionSet: { leave: notEmpty },
  });
}
