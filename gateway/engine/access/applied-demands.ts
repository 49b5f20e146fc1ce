import {
  AuthenticatedSpecDefinition,
  PolicySpecDefinition,
  RequiresScopesSpecDefinition,
  type Schema,
} from '@apollo/federation-internals';
import { type Alternatives, authenticatedDemand, createDemands, type Demand } from './demand';

/** A type or a field of a supergraph, as far as its directives matter. */
export interface SupergraphElement {
  appliedDirectivesOf(name: string): readonly { arguments(): Readonly<Record<string, unknown>> }[];
}

/** Gives the demands that directives on a type or a field make; none nearly always. */
export type AppliedDemands = (element: SupergraphElement | undefined) => readonly Demand[];

/** What a supergraph calls a directive of a specification, whatever `@link(as:, import:)` renamed it to. */
function nameIn(supergraph: Schema, { identity, directiveName }: { identity: string; directiveName: string }) {
  return supergraph.coreFeatures?.getByIdentity(identity)?.directiveNameInSchema(directiveName);
}

/** Reads `@authenticated`, `@requiresScopes` and `@policy`; `null` for a supergraph that links none of them. */
export function readAppliedDemands(supergraph: Schema): AppliedDemands | null {
  const authenticated = nameIn(supergraph, AuthenticatedSpecDefinition);
  const scopes = nameIn(supergraph, RequiresScopesSpecDefinition);
  const policies = nameIn(supergraph, PolicySpecDefinition);
  if (authenticated === undefined && scopes === undefined && policies === undefined) return null;
  const demandOf = createDemands();
  const listed = (element: SupergraphElement, kind: 'scopes' | 'policies', name: string | undefined): Demand[] => {
    const applied = name === undefined ? [] : element.appliedDirectivesOf(name);
    return applied.map((directive) => demandOf(kind, directive.arguments()[kind] as Alternatives));
  };
  return (element) => {
    if (!element) return [];
    const isAuthenticated = authenticated !== undefined && element.appliedDirectivesOf(authenticated).length > 0;
    return [
      ...(isAuthenticated ? [authenticatedDemand] : []),
      ...listed(element, 'scopes', scopes),
      ...listed(element, 'policies', policies),
    ];
  };
}
