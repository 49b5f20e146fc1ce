import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { stringArgument } from './string-argument';

const isUnresolvable = ({ arguments: given }: ConstDirectiveNode) =>
  !!given?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);

/** `@join__type` by subgraph as they were, but in each subgraph those that it can resolve first. */
function reorder(directives: readonly ConstDirectiveNode[] = []): readonly ConstDirectiveNode[] {
  const order = new Map<string, number>();
  for (const directive of directives) {
    const graph = stringArgument(directive, 'graph') ?? '';
    if (!order.has(graph)) order.set(graph, order.size);
  }
  const rank = (directive: ConstDirectiveNode) =>
    directive.name.value === 'join__type'
      ? 2 * (order.get(stringArgument(directive, 'graph') ?? '') ?? 0) + (isUnresolvable(directive) ? 1 : 0)
      : -1;
  return directives.toSorted((first, second) => rank(first) - rank(second));
}

/**
 * Puts the keys that a subgraph can resolve before those with `resolvable: false`. To come back to a subgraph with what
 * its `@requires` needs, the planner takes the type's first key that the subgraph itself has, whether it can be resolved
 * by it or not.
 */
export function preferResolvableKeys(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition: (type) =>
      type.directives?.some(isUnresolvable) ? { ...type, directives: reorder(type.directives) } : undefined,
    InterfaceTypeDefinition: (type) =>
      type.directives?.some(isUnresolvable) ? { ...type, directives: reorder(type.directives) } : undefined,
  });
}
