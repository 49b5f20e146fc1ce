import { type DirectiveNode, type InlineFragmentNode, Kind, type SelectionNode, visit } from 'graphql';
import { operationIn, type ParsedOperation } from './parse-operation';

/** Leaves a deferred fragment out, or where `@defer` has a condition, when the condition holds. */
function leaveOut(selection: SelectionNode): null | undefined | InlineFragmentNode {
  const defer = selection.directives?.find(({ name }) => name.value === 'defer');
  if (!defer) return undefined;
  const condition = defer.arguments?.find(({ name }) => name.value === 'if');
  if (!condition) return null;
  const skip: DirectiveNode = { ...defer, name: { kind: Kind.NAME, value: 'skip' }, arguments: [condition] };
  const whole = { ...selection, directives: selection.directives?.filter((directive) => directive !== defer) ?? [] };
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives: [skip],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [whole] },
  };
}

/**
 * An operation without its deferred fragments: what the first part of its answer holds. The planner says that too, but
 * leaves out the operation's own `__typename`, and fields of which nothing but deferred fragments is selected, whose
 * objects a client must know before it hears of their deferred fields.
 */
export function withoutDeferred(parsed: ParsedOperation): ParsedOperation {
  const document = visit(parsed.document, { InlineFragment: { leave: leaveOut }, FragmentSpread: { leave: leaveOut } });
  return operationIn(document, parsed);
}
