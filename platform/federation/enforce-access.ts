import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { codedError } from '../errors/coded-error';
import type { Viewer } from '../identity/viewer';
import type { SubgraphContext } from './subgraph-definition';

/** Any one of the inner lists must be held whole (federation specification, `@requiresScopes`). */
type RequiredScopes = string[][];

interface AccessRule {
  scopes: RequiredScopes | null;
}

function readRule(directives: readonly ConstDirectiveNode[] | undefined): AccessRule | null {
  const scopesNode = directives?.find((directive) => directive.name.value === 'requiresScopes');
  const argument = scopesNode?.arguments?.find((candidate) => candidate.name.value === 'scopes');
  if (argument) return { scopes: valueFromASTUntyped(argument.value) as RequiredScopes };
  return directives?.some((directive) => directive.name.value === 'authenticated') ? { scopes: null } : null;
}

function assertAccess(rule: AccessRule, viewer: Viewer, field: string): void {
  if (viewer.kind === 'anonymous') throw codedError('UNAUTHENTICATED', `Sign in to use ${field}.`);
  if (rule.scopes && !rule.scopes.some((all) => all.every((scope) => viewer.scopes.includes(scope)))) {
    throw codedError('FORBIDDEN', `${field} needs ${rule.scopes.map((all) => all.join(' and ')).join(', or ')}.`);
  }
}

function guard(type: GraphQLObjectType, field: GraphQLField<unknown, SubgraphContext>, rules: AccessRule[]): void {
  const name = `${type.name}.${field.name}`;
  const guarded =
    (resolve: GraphQLFieldResolver<unknown, SubgraphContext>): GraphQLFieldResolver<unknown, SubgraphContext> =>
    (source, args, context, info) => {
      for (const rule of rules) assertAccess(rule, context.viewer, name);
      return resolve(source, args, context, info);
    };
  field.resolve = guarded(field.resolve ?? defaultFieldResolver);
  // A subscription is refused before it begins, and not with its first event.
  if (field.subscribe) field.subscribe = guarded(field.subscribe);
}

/**
 * Has every field with `@authenticated` or `@requiresScopes` (its own, or its type's) refuse who lacks the right:
 * the schema that clients read is the rule that is enforced, and a subgraph relies on no gateway for it.
 *
 * Refusals: `UNAUTHENTICATED`, `FORBIDDEN`.
 */
export function enforceAccess(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const ofType = [type.astNode, ...type.extensionASTNodes].map((node) => readRule(node?.directives));
    for (const field of Object.values(type.getFields())) {
      const rules = [...ofType, readRule(field.astNode?.directives)].filter((rule) => rule !== null);
      if (rules.length > 0) guard(type, field, rules);
    }
  }
}
