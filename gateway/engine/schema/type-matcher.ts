import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object of the named type satisfies a type condition. */
export type TypeMatcher = (condition: string, typename: string) => boolean;

/**
 * Answers type conditions by a set per condition, made when it is first asked for. An interface matches too: an
 * interface object (federation specification, `@interfaceObject`) bears the name of its interface until its subgraph
 * has been asked for the object type.
 */
export function createTypeMatcher(schema: GraphQLSchema): TypeMatcher {
  const covered = new Map<string, ReadonlySet<string>>();
  const coveredBy = (condition: string): ReadonlySet<string> => {
    const known = covered.get(condition);
    if (known) return known;
    const type = schema.getType(condition);
    const names = new Set([condition]);
    if (isAbstractType(type)) {
      for (const other of Object.values(schema.getTypeMap())) {
        if ((isObjectType(other) || isInterfaceType(other)) && schema.isSubType(type, other)) names.add(other.name);
      }
    }
    if (type) covered.set(condition, names);
    return names;
  };
  return (condition, typename) => condition === typename || coveredBy(condition).has(typename);
}
