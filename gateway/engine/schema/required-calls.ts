import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { parseFieldSet, printFieldSet } from './field-set';

/** A field with the arguments that some `@requires` gives it, under the name that the planner knows it by. */
export interface RequiredCall {
  /** A name of its own, such as `price__1`. */
  name: string;
  field: string;
  arguments: readonly ConstArgumentNode[];
}

/** The calls of a supergraph. */
export interface RequiredCalls {
  byName: ReadonlyMap<string, RequiredCall>;
  /** The names of the calls that a field's `@requires` in a subgraph holds. */
  of(subgraph: string, typename: string, field: string): ReadonlySet<string>;
}

/** A type whose fields subgraphs join. */
type ComposedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function mapTypes(document: DocumentNode, map: <Type extends ComposedType>(type: Type) => Type): DocumentNode {
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION ? map(node) : node,
  );
  return { ...document, definitions };
}

const noNames: ReadonlySet<string> = new Set();

/** The value of a string argument of a directive. */
export function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** Gives names to calls: the same to the same, and none that any field has. */
function createNaming(taken: ReadonlySet<string>) {
  const byText = new Map<string, RequiredCall>();
  return {
    calls: () => [...byText.values()],
    nameOf(node: FieldNode): string {
      const given = (node.arguments ?? []) as readonly ConstArgumentNode[];
      const text = stripIgnoredCharacters(`${node.name.value}(${given.map(print).join(' ')})`);
      const known = byText.get(text);
      if (known) return known.name;
      let name = `${node.name.value}__${byText.size + 1}`;
      while (taken.has(name)) name += '_';
      byText.set(text, { name, field: node.name.value, arguments: given });
      return name;
    },
  };
}

const hasCalls = (fieldSet: string | undefined): fieldSet is string => fieldSet?.includes('(') ?? false;

/** A field set with a name of its own for each call in it, and those names. */
function spell(fieldSet: string, nameOf: (node: FieldNode) => string): { text: string; names: Set<string> } {
  const names = new Set<string>();
  const set: SelectionSetNode = visit(parseFieldSet(fieldSet), {
    Field(node) {
      if (!node.arguments || node.arguments.length === 0) return undefined;
      const name = nameOf(node);
      names.add(name);
      return { ...node, name: { ...node.name, value: name }, arguments: [] };
    },
  });
  return { text: printFieldSet(set), names };
}

/** Whether a field can be called with these arguments. */
function takes(field: FieldDefinitionNode, call: RequiredCall): boolean {
  const given = new Set(call.arguments.map(({ name }) => name.value));
  const known = field.arguments ?? [];
  const isComplete = known.every(
    ({ name, type, defaultValue }) => given.has(name.value) || defaultValue || type.kind !== Kind.NON_NULL_TYPE,
  );
  return isComplete && call.arguments.every(({ name }) => known.some((argument) => argument.name.value === name.value));
}

/** A field under another name, with nothing of it but what a planner needs. */
function withoutDetails({ description: _unused, ...field }: FieldDefinitionNode, name: string): FieldDefinitionNode {
  const directives = (field.directives ?? []).filter((directive) => directive.name.value === 'join__field');
  return { ...field, name: { ...field.name, value: name }, directives };
}

/** The fields of a type, with one more for each call that can be made on it. */
function withCalls(fields: readonly FieldDefinitionNode[], calls: readonly RequiredCall[]): FieldDefinitionNode[] {
  const added = fields.flatMap((field) =>
    calls
      .filter((call) => call.field === field.name.value && takes(field, call))
      .map((call) => ({ ...withoutDetails(field, call.name), arguments: [] })),
  );
  return [...fields, ...added];
}

function fieldNames(supergraph: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(supergraph, { FieldDefinition: ({ name }) => void names.add(name.value) });
  return names;
}

/** The subgraphs' names by the values of `join__Graph`. */
function graphNames(supergraph: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  visit(supergraph, {
    EnumValueDefinition({ name, directives }) {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      if (graph) names.set(name.value, stringArgument(graph, 'name') ?? name.value);
    },
  });
  return names;
}

/** Gives names to the calls in a field's requirements. @returns the field, and by subgraph its calls */
function spellField(field: FieldDefinitionNode, nameOf: (node: FieldNode) => string) {
  const byGraph = new Map<string, Set<string>>();
  const directives = (field.directives ?? []).map((directive) => {
    const requires = directive.name.value === 'join__field' ? stringArgument(directive, 'requires') : undefined;
    if (!hasCalls(requires)) return directive;
    const { text, names } = spell(requires, nameOf);
    byGraph.set(stringArgument(directive, 'graph') ?? '', names);
    const spelled = (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'requires' && argument.value.kind === Kind.STRING
        ? { ...argument, value: { ...argument.value, value: text, block: false } }
        : argument,
    );
    return { ...directive, arguments: spelled };
  });
  return { spelled: { ...field, directives }, byGraph };
}

/**
 * A field that nobody can ask for, with the requirements as they were: a supergraph may not hold an `@external` field
 * that nothing uses.
 */
function keepInUse(field: FieldDefinitionNode, taken: ReadonlySet<string>): FieldDefinitionNode {
  let name = `${field.name.value}__as_required`;
  while (taken.has(name)) name += '_';
  return withoutDetails(field, name);
}

/**
 * Gives each field that some `@requires` names with arguments a name of its own, for the planner only: it would put
 * `price(currency: "USD")` and `price(currency: "EUR")` under the one name `price`, and one of them, or the client's own
 * `price(currency: "CHF")`, would then be taken for the other.
 *
 * @returns the supergraph for the planner; the same one where nothing is required with arguments
 */
export function nameRequiredCalls(supergraph: DocumentNode): { document: DocumentNode; calls: RequiredCalls } {
  const taken = fieldNames(supergraph);
  const naming = createNaming(taken);
  const graphs = graphNames(supergraph);
  const byField = new Map<string, ReadonlySet<string>>();
  const spellType = <Type extends ComposedType>(type: Type): Type => ({
    ...type,
    fields: type.fields?.flatMap((field) => {
      const { spelled, byGraph } = spellField(field, naming.nameOf);
      if (byGraph.size === 0) return [field];
      for (const [graph, names] of byGraph) {
        byField.set(`${graphs.get(graph)} ${type.name.value}.${field.name.value}`, names);
      }
      return [spelled, keepInUse(field, taken)];
    }),
  });
  const spelled = mapTypes(supergraph, spellType);
  const calls = naming.calls();
  const addCalls = <Type extends ComposedType>(type: Type): Type => ({
    ...type,
    fields: withCalls(type.fields ?? [], calls),
  });
  return {
    document: calls.length === 0 ? supergraph : mapTypes(spelled, addCalls),
    calls: {
      byName: new Map(calls.map((call) => [call.name, call])),
      of: (subgraph, typename, field) => byField.get(`${subgraph} ${typename}.${field}`) ?? noNames,
    },
  };
}
