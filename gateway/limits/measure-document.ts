import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';

/** What a document amounts to, with each fragment counted wherever it is spread. */
export interface DocumentMeasure {
  /** Fields and fragments, of all operations. */
  selections: number;
  aliases: number;
  directives: number;
  /** Questions about the schema itself: `__schema` and `__type`. */
  introspections: number;
  /** Variables that are declared. */
  variables: number;
  /** Root fields of the operation that has most. */
  rootFields: number;
}

/** A selection set's share; `fields` are its own, through fragments, without those below. */
interface SetMeasure extends Omit<DocumentMeasure, 'rootFields' | 'variables'> {
  fields: number;
  /** Selection sets inside each other, itself among them. */
  depth: number;
}

const nothing: SetMeasure = { fields: 0, selections: 0, aliases: 0, directives: 0, introspections: 0, depth: 0 };

const introspection: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Ends the walk: what is nested deeper would overflow the stack of whatever reads it next. */
class TooDeep extends Error {}

type Directed = { directives?: readonly DirectiveNode[] | undefined };

/** Walks a document once; a fragment that is spread a thousand times is looked at once. */
class DocumentWalk {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, SetMeasure>();

  constructor(
    { definitions }: DocumentNode,
    private readonly maxDepth: number,
  ) {
    for (const node of definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
  }

  operation(node: OperationDefinitionNode): SetMeasure {
    for (const { defaultValue } of node.variableDefinitions ?? []) if (defaultValue) this.#value(defaultValue, 1);
    const measure = this.#set(node.selectionSet, 1);
    measure.directives += this.#directives(node);
    for (const definition of node.variableDefinitions ?? []) measure.directives += this.#directives(definition);
    return measure;
  }

  /** Counts of fragments that no operation spreads go nowhere; validation refuses them, and walks them before. */
  unused(): void {
    for (const name of this.#fragments.keys()) this.#fragment(name, 1);
  }

  #set({ selections }: SelectionSetNode, level: number): SetMeasure {
    if (level > this.maxDepth) throw new TooDeep();
    const sum: SetMeasure = { ...nothing, depth: 1 };
    for (const selection of selections) this.#add(sum, selection, level);
    return sum;
  }

  #add(sum: SetMeasure, selection: SelectionNode, level: number): void {
    sum.selections += 1;
    sum.directives += this.#directives(selection);
    if (selection.kind === Kind.FIELD) {
      sum.fields += 1;
      if (selection.alias) sum.aliases += 1;
      if (introspection.has(selection.name.value)) sum.introspections += 1;
      for (const { value } of selection.arguments ?? []) this.#value(value, 1);
    }
    const below = this.#below(selection, level + 1);
    if (!below) return;
    if (selection.kind !== Kind.FIELD) sum.fields += below.fields;
    sum.selections += below.selections;
    sum.aliases += below.aliases;
    sum.directives += below.directives;
    sum.introspections += below.introspections;
    sum.depth = Math.max(sum.depth, 1 + below.depth);
  }

  #below(selection: SelectionNode, level: number): SetMeasure | undefined {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value, level);
    return selection.selectionSet && this.#set(selection.selectionSet, level);
  }

  #fragment(name: string, level: number): SetMeasure | undefined {
    const known = this.#measured.get(name);
    if (known) {
      if (level + known.depth - 1 > this.maxDepth) throw new TooDeep();
      return known;
    }
    const fragment = this.#fragments.get(name);
    if (!fragment) return undefined;
    // While it is under way it counts as nothing: validation refuses a fragment that spreads itself.
    this.#measured.set(name, { ...nothing });
    const measure = this.#set(fragment.selectionSet, level);
    measure.directives += this.#directives(fragment);
    this.#measured.set(name, measure);
    return measure;
  }

  #directives({ directives = [] }: Directed): number {
    for (const { arguments: given } of directives) for (const { value } of given ?? []) this.#value(value, 1);
    return directives.length;
  }

  #value(value: ValueNode, level: number): void {
    if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return;
    if (level > this.maxDepth) throw new TooDeep();
    const below = value.kind === Kind.LIST ? value.values : value.fields.map((field) => field.value);
    for (const item of below) this.#value(item, level + 1);
  }
}

/**
 * Measures a document before it is validated, because validation itself takes time, in time that grows with its text
 * only.
 *
 * @param maxDepth selection sets, or values, inside each other at most
 * @returns `null` when it is nested deeper
 */
export function measureDocument(document: DocumentNode, maxDepth: number): DocumentMeasure | null {
  const walk = new DocumentWalk(document, maxDepth);
  const { selections, aliases, directives, introspections } = nothing;
  const total: DocumentMeasure = { selections, aliases, directives, introspections, variables: 0, rootFields: 0 };
  try {
    for (const node of document.definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue;
      const measure = walk.operation(node);
      total.selections += measure.selections;
      total.aliases += measure.aliases;
      total.directives += measure.directives;
      total.introspections += measure.introspections;
      total.variables += node.variableDefinitions?.length ?? 0;
      total.rootFields = Math.max(total.rootFields, measure.fields);
    }
    walk.unused();
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  return total;
}
