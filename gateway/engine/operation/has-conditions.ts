import { BREAK, type DocumentNode, visit } from 'graphql';

/** Whether `@skip` or `@include` stands anywhere in a document. */
export function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      found ||= name.value === 'skip' || name.value === 'include';
      return found ? BREAK : undefined;
    },
  });
  return found;
}
