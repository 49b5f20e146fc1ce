/** One thing that a field or a type demands of whoever reads it (federation specification: access control). */
export type Demand =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes' | 'policies'; readonly anyOf: Alternatives };

/** Any one of the inner lists must be held whole. */
export type Alternatives = readonly (readonly string[])[];

/** `@authenticated`. */
export const authenticatedDemand: Demand = { kind: 'authenticated' };

/** Gives equal demands one object, so that they can be counted, and compared by identity. */
export function createDemands(): (kind: 'scopes' | 'policies', anyOf: Alternatives) => Demand {
  const known = new Map<string, Demand>();
  return (kind, anyOf) => {
    const key = `${kind} ${JSON.stringify(anyOf)}`;
    const demand = known.get(key) ?? { kind, anyOf };
    known.set(key, demand);
    return demand;
  };
}

/** Alternatives as a client reads them: "a and b, or c". */
export function alternativesText(anyOf: Alternatives): string {
  return anyOf.map((all) => all.join(' and ')).join(', or ');
}

/**
 * Whether somebody who holds these names meets the alternatives. An empty list of them demands nothing, as composition
 * reads it.
 */
export function meetsAlternatives(anyOf: Alternatives, held: ReadonlySet<string>): boolean {
  return anyOf.length === 0 || anyOf.some((all) => all.every((name) => held.has(name)));
}
