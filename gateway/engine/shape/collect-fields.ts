import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { TypeMatcher } from '../schema/type-matcher';

/** What decides which fields of an operation an answer has. */
export interface FieldCollection {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in `@skip` and `@include`. */
  conditions: Readonly<Record<string, unknown>>;
  matchesType: TypeMatcher;
}

function isIncluded(node: { directives?: readonly DirectiveNode[] }, conditions: Readonly<Record<string, unknown>>) {
  if (!node.directives || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, conditions)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.if !== false;
}

/**
 * Collects the fields of an object by response name, in order (GraphQL specification, 6.3.2 "Field collection").
 * `@defer` is not looked at: whoever answers a deferred fragment on its own has taken it out.
 *
 * @param typename of an object type, or of an interface that an interface object still bears
 */
export function collectFields(
  sets: readonly SelectionSetNode[],
  typename: string,
  collection: FieldCollection,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, collection.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const nodes = fields.get(name);
        if (nodes) nodes.push(selection);
        else fields.set(name, [selection]);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      if (spread !== null && seen.has(spread)) continue;
      if (spread !== null) seen.add(spread);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? collection.fragments.get(spread as string) : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || collection.matchesType(condition, typename))) {
        visit(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visit(set);
  return fields;
}
