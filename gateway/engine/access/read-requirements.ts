import {
  baseType,
  type InterfaceType,
  isInterfaceType,
  isObjectType,
  type NamedType,
  type ObjectType,
  type Schema,
} from '@apollo/federation-internals';
import { type AppliedDemands, readAppliedDemands } from './applied-demands';
import type { Demand } from './demand';
import { isImplied } from './implied-demand';

/** What a supergraph's access directives demand. */
export interface AccessRequirements {
  /**
   * What is demanded of whoever selects a field; nothing nearly always.
   *
   * @param typename of the object type, interface or union that the field is selected on
   */
  ofField(typename: string, field: string): readonly Demand[];
}

const nothing: readonly Demand[] = [];

/**
 * What a type demands: an object type also what its interfaces do, for it must be no way around them, and an interface
 * only what its object types do not demand anyway.
 */
function typeDemands(applied: AppliedDemands, type: NamedType): readonly Demand[] {
  if (isObjectType(type)) {
    return [...applied(type), ...type.interfaces().flatMap((parent) => typeDemands(applied, parent))];
  }
  if (!isInterfaceType(type)) return applied(type);
  const given = type.possibleRuntimeTypes().flatMap((object) => applied(object));
  return applied(type).filter((demand) => !isImplied(demand, given));
}

function ownFieldDemands(applied: AppliedDemands, type: InterfaceType, field: string): readonly Demand[] {
  const given = type.possibleRuntimeTypes().flatMap((object) => applied(object.field(field)));
  return applied(type.field(field)).filter((demand) => !isImplied(demand, given));
}

function demandsOnObject(applied: AppliedDemands, type: ObjectType, field: string): readonly Demand[] {
  const inherited = type.interfaces().flatMap((parent) => ownFieldDemands(applied, parent, field));
  return [...typeDemands(applied, type), ...applied(type.field(field)), ...inherited];
}

function demandsOf(supergraph: Schema, applied: AppliedDemands, typename: string, name: string): readonly Demand[] {
  const type = supergraph.type(typename);
  if (!type || (!isObjectType(type) && !isInterfaceType(type))) return nothing;
  const field = type.field(name);
  if (!field?.type) return nothing;
  const objects = isObjectType(type) ? [type] : type.possibleRuntimeTypes();
  return [
    ...new Set([
      ...applied(field),
      ...typeDemands(applied, baseType(field.type)),
      ...objects.flatMap((object) => demandsOnObject(applied, object, name)),
    ]),
  ];
}

/**
 * Reads what a supergraph demands (federation specification, `@authenticated`, `@requiresScopes`, `@policy`). A field
 * demands what stands on it and on the type of its value; on an interface also what it demands on any object type that
 * it may be found on.
 *
 * @returns `null` for a supergraph without these directives
 */
export function readRequirements(supergraph: Schema): AccessRequirements | null {
  const applied = readAppliedDemands(supergraph);
  if (!applied) return null;
  const known = new Map<string, readonly Demand[]>();
  return {
    ofField(typename, field) {
      if (field.startsWith('__') || typename.startsWith('__')) return nothing;
      const key = `${typename}.${field}`;
      const demands = known.get(key) ?? demandsOf(supergraph, applied, typename, field);
      known.set(key, demands);
      return demands;
    },
  };
}
