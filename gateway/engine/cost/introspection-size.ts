import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type EngineError, engineErrorCodes } from '../engine-error';
import type { ParsedOperation } from '../operation/parse-operation';

/** How many times what the standard query of tools brings: enough for a tool that asks for more, none for a bomb. */
const timesStandard = 2;

/** Items of introspection's lists, on average, by the name of the field. */
type ListSizes = ReadonlyMap<string, number>;

function sizesOf(api: GraphQLSchema): ListSizes {
  const types = Object.values(api.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const average = (total: number, count: number) => total / Math.max(1, count);
  const ofTypes = (counts: number[]) => average(sum(counts), types.length);
  return new Map([
    ['types', types.length],
    ['directives', api.getDirectives().length],
    ['fields', average(fields.length, types.length)],
    ['args', average(sum(fields.map(({ args }) => args.length)), fields.length)],
    ['interfaces', ofTypes(withFields.map((type) => type.getInterfaces().length))],
    [
      'possibleTypes',
      ofTypes(
        types.map((type) => (isUnionType(type) || isInterfaceType(type) ? api.getPossibleTypes(type).length : 0)),
      ),
    ],
    ['enumValues', ofTypes(types.map((type) => (isEnumType(type) ? type.getValues().length : 0)))],
    ['inputFields', ofTypes(types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)))],
  ]);
}

/** Counts the values of introspection; a fragment that is spread often is looked at once. */
class IntrospectionCount {
  readonly #fragments = new Map<string, number>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly sizes: ListSizes,
  ) {}

  /** Values of the introspection among the root fields. */
  root({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + (isIntrospection(selection) ? this.#field(selection) : 0);
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      return sum + (spread ? this.root(spread.selectionSet) : 0);
    }, 0);
  }

  #field({ name, selectionSet }: FieldNode): number {
    return selectionSet ? 1 + (this.sizes.get(name.value) ?? 1) * this.#set(selectionSet) : 1;
  }

  #set({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.#field(selection);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.#fragment(selection.name.value);
      return sum + this.#set(selection.selectionSet);
    }, 0);
  }

  #fragment(name: string): number {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const count = fragment ? this.#set(fragment.selectionSet) : 0;
    this.#fragments.set(name, count);
    return count;
  }
}

const isIntrospection = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

function standardParts({ definitions }: DocumentNode) {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const [operation] = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return {
    operation: operation as OperationDefinitionNode,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
  };
}

/**
 * Refuses introspection that is much larger than what tools ask: it is answered by this process, in one go, and a query
 * of 1,500 fields can bring 30 MB.
 *
 * @returns why an operation is refused, or nothing
 */
export function limitIntrospection(api: GraphQLSchema): (parsed: ParsedOperation) => EngineError[] {
  let sizes: ListSizes | undefined;
  let limit = 0;
  return ({ operation, fragments }) => {
    if (!sizes) {
      sizes = sizesOf(api);
      const standard = standardParts(parse(getIntrospectionQuery()));
      const count = new IntrospectionCount(standard.fragments, sizes).root(standard.operation.selectionSet);
      limit = Math.ceil(count * timesStandard);
    }
    const actual = Math.ceil(new IntrospectionCount(fragments, sizes).root(operation.selectionSet));
    if (actual <= limit) return [];
    const message = `The introspection brings about ${actual} values, where up to ${limit} are taken.`;
    return [{ message, extensions: { code: engineErrorCodes.introspection, limit, actual } }];
  };
}
