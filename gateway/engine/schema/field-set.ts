import {
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';

/** Reads a field set (federation specification, `FieldSet`): a selection without its outer braces. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no field set.`);
  return (operation as OperationDefinitionNode).selectionSet;
}

/** Writes a field set. */
export function printFieldSet(set: SelectionSetNode): string {
  return stripIgnoredCharacters(set.selections.map(print).join(' '));
}
