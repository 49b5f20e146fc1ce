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
import { stringArgument } from './string-argument';

/** A field with the arguments that some `@requires` gives it, under the name that the planner knows it by. */
export interface RequiredCall {
  /** A name of its own, such as `price__1`. */
  name: string;
  field: string;
  arguments: readonly ConstArgumentNode[];
}

/** The calls of a supergraph, by their names. */
export type RequiredCalls = ReadonlyMap<string, RequiredCall>;

/** A type whose fields subgraphs join. */
type ComposedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function mapTypes(document: DocumentNode, map: <Type extends ComposedType>(type: Type) => Type): DocumentNode {
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION ? map(node) : node,
  );
  return { ...document, definitions };
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

/** Names of fields that are required with arguments anywhere; without arguments they then are calls, too. */
function calledFields(supergraph: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(supergraph, {
    Directive(directive) {
      const requires = stringArgument(directive as ConstDirectiveNode, 'requires');
      if (directive.name.value !== 'join__field' || !requires?.includes('(')) return;
      visit(parseFieldSet(requires), {
        Field: ({ name, arguments: given = [] }) => void (given.length > 0 && names.add(name.value)),
      });
    },
  });
  return names;
}

/** What calls are spelled with. */
interface Spelling {
  nameOf(node: FieldNode): string;
  called: ReadonlySet<string>;
}

/** A field set with a name of its own for each call in it; nothing where there are none. */
function spell(fieldSet: string, { nameOf, called }: Spelling): string | undefined {
  const given = parseFieldSet(fieldSet);
  const set: SelectionSetNode = visit(given, {
    Field(node) {
      if (!called.has(node.name.value)) return undefined;
      return { ...node, name: { ...node.name, value: nameOf(node) }, arguments: [] };
    },
  });
  return set === given ? undefined : printFieldSet(set);
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

/** Gives names to the calls in a field's requirements; nothing where there are none. */
function spellField(field: FieldDefinitionNode, spelling: Spelling): FieldDefinitionNode | undefined {
  let isSpelled = false;
  const spellArgument = (argument: ConstArgumentNode): ConstArgumentNode => {
    if (argument.name.value !== 'requires' || argument.value.kind !== Kind.STRING) return argument;
    const value = spell(argument.value.value, spelling);
    if (value === undefined) return argument;
    isSpelled = true;
    return { ...argument, value: { ...argument.value, value, block: false } };
  };
  const directives = (field.directives ?? []).map((directive) =>
    directive.name.value === 'join__field'
      ? { ...directive, arguments: (directive.arguments ?? []).map(spellArgument) }
      : directive,
  );
  return isSpelled ? { ...field, directives } : undefined;
}

/**
 * A field that nobody can ask for, with the requirements as they were: a supergraph may not hold an `@external` field
 * that nothing uses.
 */
function keepInUse(field: FieldDefinitionNode, taken: ReadonlySet<string>): FieldDefinitionNode {
  let name = `${field.name.value}__as_required`;
  while (taken.has(name)) name += '_';
  const kept = withoutDetails(field, name);
  return { ...kept, directives: (kept.directives ?? []).filter((directive) => stringArgument(directive, 'requires')) };
}

/** Fields of interfaces on the types that implement them, where no subgraph but the interface object's has them. */
function implement(fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>, { interfaces = [] }: ComposedType) {
  const joined: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' } };
  return interfaces.flatMap(({ name }) =>
    (fields.get(name.value) ?? []).map((field) => ({ ...field, directives: [joined] })),
  );
}

/**
 * Gives each field that some `@requires` names with arguments a name of its own, for the planner only: it would put
 * `price(currency: "USD")` and `price(currency: "EUR")` under the one name `price`, and one of them, or the client's own
 * `price(currency: "CHF")`, would then be taken for the other.
 *
 * @returns the supergraph for the planner; the same one where nothing is required with arguments
 */
export function nameRequiredCalls(supergraph: DocumentNode): { document: DocumentNode; calls: RequiredCalls } {
  const called = calledFields(supergraph);
  if (called.size === 0) return { document: supergraph, calls: new Map() };
  const taken = fieldNames(supergraph);
  const naming = createNaming(taken);
  const ofInterfaces = new Map<string, FieldDefinitionNode[]>();
  const spellFields = (type: ComposedType) =>
    (type.fields ?? []).flatMap((field) => {
      const spelled = spellField(field, { nameOf: naming.nameOf, called });
      if (!spelled) return [field];
      const kept = keepInUse(field, taken);
      if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        ofInterfaces.set(type.name.value, [...(ofInterfaces.get(type.name.value) ?? []), kept]);
      }
      return [spelled, kept];
    });
  const spelled = mapTypes(supergraph, (type) => ({ ...type, fields: spellFields(type) }));
  const calls = naming.calls();
  const addCalls = <Type extends ComposedType>(type: Type): Type => ({
    ...type,
    fields: [...withCalls(type.fields ?? [], calls), ...implement(ofInterfaces, type)],
  });
  return { document: mapTypes(spelled, addCalls), calls: new Map(calls.map((call) => [call.name, call])) };
}
