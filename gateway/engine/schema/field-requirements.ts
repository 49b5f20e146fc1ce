import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { parseFieldSet } from './field-set';
import { stringArgument } from './string-argument';

/** What the fields of a supergraph require of other subgraphs (federation specification, `@requires`). */
export interface FieldRequirements {
  /** What a field's `@requires` in a subgraph selects; nothing for most fields. */
  of(subgraph: string, typename: string, field: string): SelectionSetNode | undefined;
  /** Whether some key of a subgraph has a field of this name. */
  isKeyField(subgraph: string, name: string): boolean;
  /** Whether a subgraph knows the interface as an interface object. */
  isInterfaceObject(subgraph: string, typename: string): boolean;
  /** Whether any subgraph does. */
  hasInterfaceObject(typename: string): boolean;
}

/** The subgraphs' names by the values of `join__Graph`. */
function graphNames({ definitions }: DocumentNode): Map<string, string> {
  const values = definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : []));
  return new Map(
    values.flatMap(({ name, directives = [] }) => {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      return graph ? [[name.value, stringArgument(graph, 'name') ?? name.value] as const] : [];
    }),
  );
}

interface Found {
  required: Map<string, SelectionSetNode>;
  keys: Set<string>;
  interfaceObjects: Set<string>;
}

const joins = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name);

function readType(
  type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  nameOf: (directive: ConstDirectiveNode) => string,
  found: Found,
): void {
  for (const directive of joins(type.directives, 'join__type')) {
    const graph = nameOf(directive);
    const isObject = directive.arguments?.some(({ name }) => name.value === 'isInterfaceObject');
    if (isObject) found.interfaceObjects.add(`${graph} ${type.name.value}`);
    for (const word of stringArgument(directive, 'key')?.match(/\w+/g) ?? []) found.keys.add(`${graph} ${word}`);
  }
  for (const field of type.fields ?? []) {
    for (const directive of joins(field.directives, 'join__field')) {
      const requires = stringArgument(directive, 'requires');
      const coordinate = `${nameOf(directive)} ${type.name.value}.${field.name.value}`;
      if (requires !== undefined) found.required.set(coordinate, parseFieldSet(requires));
    }
  }
}

/** Reads the requirements of a supergraph. */
export function readFieldRequirements(supergraph: DocumentNode): FieldRequirements {
  const graphs = graphNames(supergraph);
  const nameOf = (directive: ConstDirectiveNode) => graphs.get(stringArgument(directive, 'graph') ?? '') ?? '';
  const found: Found = { required: new Map(), keys: new Set(), interfaceObjects: new Set() };
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    readType(node, nameOf, found);
  }
  return {
    of: (subgraph, typename, field) => found.required.get(`${subgraph} ${typename}.${field}`),
    isKeyField: (subgraph, name) => found.keys.has(`${subgraph} ${name}`),
    hasInterfaceObject: (typename) =>
      [...graphs.values()].some((graph) => found.interfaceObjects.has(`${graph} ${typename}`)),
    isInterfaceObject: (subgraph, typename) => found.interfaceObjects.has(`${subgraph} ${typename}`),
  };
}
