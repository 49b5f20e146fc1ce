import { type ConstDirectiveNode, Kind, parse, print, visit } from 'graphql';

/** Specifications whose directives `@apollo/gateway` refuses to load ("for: SECURITY but is unsupported"). */
const accessSpecs = ['authenticated', 'requiresScopes', 'policy'];

const specUrl = new RegExp(`^https://specs\\.apollo\\.dev/(${accessSpecs.join('|')})/v`);

/** Scalars that composition adds for the arguments of those directives. */
const accessScalars = new Set(['requiresScopes__Scope', 'federation__Scope', 'policy__Policy', 'federation__Policy']);

function isAccessDirective(directive: ConstDirectiveNode): boolean {
  if (accessSpecs.includes(directive.name.value)) return true;
  if (directive.name.value !== 'link') return false;
  return !!directive.arguments?.some(({ name, value }) => {
    return name.value === 'url' && value.kind === Kind.STRING && specUrl.test(value.value);
  });
}

/**
 * A supergraph without `@authenticated`, `@requiresScopes` and `@policy`, for `@apollo/gateway`, which does not start
 * with them. Nothing becomes public by it: each subgraph enforces its own access directives on the signed identity.
 */
export function withoutAccessDirectives(supergraphSdl: string): string {
  const document = visit(parse(supergraphSdl), {
    Directive: (node) => (isAccessDirective(node as ConstDirectiveNode) ? null : undefined),
    DirectiveDefinition: (node) => (accessSpecs.includes(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (accessScalars.has(node.name.value) ? null : undefined),
  });
  return print(document);
}
