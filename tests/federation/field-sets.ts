import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A context that an argument takes its value from: the context's name, and the field there. */
export interface ContextUse {
  context: string;
  field: string;
}

/** What the directives of a subgraph say of its fields, by `Type.field`. */
export interface FieldSets {
  requires: ReadonlyMap<string, SelectionSetNode>;
  external: ReadonlySet<string>;
  /** By `Type.field.argument`. */
  fromContext: ReadonlyMap<string, ContextUse>;
  /** By context the types that set it. */
  contexts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of fields that others build on; they never fail, because what then follows differs by plan. */
  names: ReadonlySet<string>;
}

const textOf = (directive: ConstDirectiveNode, name: string): string => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
};

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  directives?.filter((directive) => directive.name.value === name) ?? [];

const selectionOf = (fieldSet: string): SelectionSetNode =>
  (parse(`{${fieldSet}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet;

function readField(coordinate: string, field: FieldDefinitionNode, found: Mutable): void {
  for (const directive of named(field.directives, 'requires')) {
    const set = selectionOf(textOf(directive, 'fields'));
    found.requires.set(coordinate, set);
    visit(set, { Field: ({ name }) => void found.names.add(name.value) });
  }
  if (named(field.directives, 'external').length > 0) found.external.add(coordinate);
  for (const argument of field.arguments ?? []) {
    const [use] = named(argument.directives, 'fromContext');
    const match = use && /^\$(\w+) \{ (\w+) \}$/.exec(textOf(use, 'field'));
    if (!match) continue;
    const [, context = '', from = ''] = match;
    found.fromContext.set(`${coordinate}.${argument.name.value}`, { context, field: from });
    found.names.add(from);
  }
}

interface Mutable {
  requires: Map<string, SelectionSetNode>;
  external: Set<string>;
  fromContext: Map<string, ContextUse>;
  contexts: Map<string, Set<string>>;
  names: Set<string>;
}

/** Reads the federation directives of a subgraph's schema. */
export function readFieldSets(document: DocumentNode): FieldSets {
  const found: Mutable = {
    requires: new Map(),
    external: new Set(),
    fromContext: new Map(),
    contexts: new Map(),
    names: new Set(),
  };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of named(node.directives, 'context')) {
      const context = textOf(directive, 'name');
      found.contexts.set(context, (found.contexts.get(context) ?? new Set()).add(node.name.value));
    }
    for (const key of named(node.directives, 'key')) {
      visit(selectionOf(textOf(key, 'fields')), { Field: ({ name }) => void found.names.add(name.value) });
    }
    for (const field of node.fields ?? []) readField(`${node.name.value}.${field.name.value}`, field, found);
  }
  return found;
}
