import { type DocumentNode, visit } from 'graphql';
import { operationIn, type ParsedOperation } from './parse-operation';

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
export function withoutDefer(parsed: ParsedOperation): ParsedOperation {
  return operationIn(visit(parsed.document, takeOut), parsed);
}
