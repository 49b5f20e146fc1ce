import { dnfConjunction } from '@apollo/federation-internals';
import type { Demand } from './demand';

/**
 * Whether whoever meets all of `given` meets `demand` as well. Composition copies to an interface what its object types
 * demand, all of it joined; what an interface demands beyond that is its own.
 */
export function isImplied(demand: Demand, given: readonly Demand[]): boolean {
  const same = given.filter(({ kind }) => kind === demand.kind);
  if (same.length === 0) return false;
  if (demand.kind === 'authenticated') return true;
  const lists = same.flatMap((other) => (other.kind === 'authenticated' ? [] : [other.anyOf.map((all) => [...all])]));
  return dnfConjunction(lists).every((held) => demand.anyOf.some((all) => all.every((name) => held.includes(name))));
}
