import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { PlanningChoices } from './planning-choices';

/** What planning an operation may come to. */
export interface PlanningWeight {
  /** Fields and fragments, with each fragment counted wherever it is spread. */
  selections: number;
  /**
   * Logarithm, to the base 2, of the ways that the planner may compare: the choices of all fields multiplied. A field of
   * an interface is chosen for each of its types apart, so that 3 subgraphs and 10 types are 59,049 ways.
   */
  choices: number;
}

/** What the weight of an operation is read from. */
export interface WeightSource {
  api: GraphQLSchema;
  choicesOf: PlanningChoices;
}

/** Weighs one document; a fragment that is spread a thousand times is looked at once. */
class PlanningScale {
  readonly #fragments = new Map<string, PlanningWeight>();
  /** Variables of `@defer(if:)`: the planner makes a plan for each combination of their values. */
  readonly deferVariables = new Set<string>();

  constructor(
    private readonly document: DocumentNode,
    private readonly source: WeightSource,
  ) {}

  set(type: GraphQLCompositeType, { selections }: SelectionSetNode): PlanningWeight {
    const sum: PlanningWeight = { selections: selections.length, choices: 0 };
    for (const selection of selections) {
      const below = selection.kind === Kind.FIELD ? this.#field(type, selection, sum) : this.#spread(type, selection);
      sum.selections += below?.selections ?? 0;
      sum.choices += below?.choices ?? 0;
    }
    return sum;
  }

  #field(parent: GraphQLCompositeType, { name, selectionSet }: FieldNode, sum: PlanningWeight) {
    const field = isUnionType(parent) ? undefined : parent.getFields()[name.value];
    const type = field && getNamedType(field.type);
    // A leaf is taken where its object comes from, or from the one place that has it.
    if (!selectionSet || !isCompositeType(type)) return undefined;
    const types = isAbstractType(parent) ? this.source.api.getPossibleTypes(parent) : [parent];
    for (const one of types) sum.choices += Math.log2(this.source.choicesOf(`${one.name}.${name.value}`));
    return this.set(type, selectionSet);
  }

  #spread(type: GraphQLCompositeType, node: Exclude<SelectionSetNode['selections'][number], FieldNode>) {
    for (const { name, arguments: given } of node.directives ?? []) {
      if (name.value !== 'defer') continue;
      const condition = given?.find((argument) => argument.name.value === 'if')?.value;
      if (condition?.kind === Kind.VARIABLE) this.deferVariables.add(condition.name.value);
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(node.name.value);
    return this.set(this.#typeOf(node.typeCondition?.name.value) ?? type, node.selectionSet);
  }

  #fragment(name: string): PlanningWeight | undefined {
    const known = this.#fragments.get(name);
    if (known) return known;
    const fragment = this.document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return undefined;
    const type = this.#typeOf(fragment.typeCondition.name.value);
    const weight = type && this.set(type, fragment.selectionSet);
    if (weight) this.#fragments.set(name, weight);
    return weight;
  }

  #typeOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.source.api.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** Estimates, in time that grows with the document's text only, what planning its operations may come to. */
export function weighPlanning(document: DocumentNode, source: WeightSource): PlanningWeight {
  const scale = new PlanningScale(document, source);
  const total: PlanningWeight = { selections: 0, choices: 0 };
  for (const node of document.definitions) {
    const root = node.kind === Kind.OPERATION_DEFINITION && source.api.getRootType(node.operation);
    if (!root || node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { selections, choices } = scale.set(root, node.selectionSet);
    total.selections += selections;
    total.choices += choices;
  }
  return { ...total, choices: total.choices + scale.deferVariables.size };
}
