import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { plannedTypename } from '../schema/key-names';

const isIntrospection = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

/** Whether a condition without a variable leaves a selection out. */
function isLeftOut({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind !== Kind.BOOLEAN) return false;
    return (name.value === 'skip' && value.value) || (name.value === 'include' && !value.value);
  });
}

const typename: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: plannedTypename },
  name: { kind: Kind.NAME, value: '__typename' },
};

const isConditional = ({ directives = [] }: SelectionNode) =>
  directives.some(({ name }) => name.value === 'skip' || name.value === 'include');

const keepObject = (set: SelectionSetNode): SelectionSetNode | undefined =>
  set.selections.every(isConditional) ? { ...set, selections: [...set.selections, typename] } : undefined;

const leaveOut = (selection: SelectionNode): null | undefined => (isLeftOut(selection) ? null : undefined);

/**
 * A document for the planner, without
 * - `__schema` and `__type`: no subgraph is asked for them, and the planner refuses those of their fields that are
 *   younger than itself, such as `__Type.isOneOf`;
 * - what a constant leaves out.
 *
 * Where conditions can leave out all that is selected of an object, `__typename` is selected besides: the planner would
 * leave out the object, too, and would not execute a mutation that returns it.
 */
export function plannableDocument(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: (node) => (isIntrospection(node) || isLeftOut(node) ? null : undefined),
    InlineFragment: leaveOut,
    FragmentSpread: leaveOut,
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? null : undefined),
    SelectionSet: { leave: keepObject },
  });
}
