import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { ParsedOperation } from './parse-operation';

const takeOut = { Directive: (node: { name: { value: string } }) => (node.name.value === 'defer' ? null : undefined) };

/** Whether anything of the document is deferred. */
export function hasDefer(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      found ||= name.value === 'defer';
    },
  });
  return found;
}

/** The same operation for a client that takes one whole answer. */
export function withoutDefer({ document, operation }: ParsedOperation): ParsedOperation {
  const whole = visit(document, takeOut);
  const index = document.definitions.indexOf(operation);
  const fragments = whole.definitions.filter((node): node is FragmentDefinitionNode => {
    return node.kind === Kind.FRAGMENT_DEFINITION;
  });
  return {
    document: whole,
    operation: whole.definitions[index] as OperationDefinitionNode,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
  };
}
