import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
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

/** Items of introspection's lists, by the name of the field. */
type ListSizes = ReadonlyMap<string, number>;

/** Sizes of the lists that one type has. */
interface SizesOfTypes {
  /** For all types together, as `__schema { types }` brings them. */
  average: ListSizes;
  /** For a type that the client chose, by its name or because others lead to it. */
  largest: ListSizes;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** The lists of one type; `args` are looked at apart. */
function listsOf(api: GraphQLSchema, type: GraphQLNamedType): Record<string, number> {
  return {
    ...((isObjectType(type) || isInterfaceType(type)) && {
      fields: Object.keys(type.getFields()).length,
      interfaces: type.getInterfaces().length,
    }),
    ...((isUnionType(type) || isInterfaceType(type)) && { possibleTypes: api.getPossibleTypes(type).length }),
    ...(isEnumType(type) && { enumValues: type.getValues().length }),
    ...(isInputObjectType(type) && { inputFields: Object.keys(type.getFields()).length }),
  };
}

function sizesOf(api: GraphQLSchema): SizesOfTypes {
  const types = Object.values(api.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const lists = types.map((type) => listsOf(api, type));
  const sized = (size: (counts: readonly number[]) => number): ListSizes => {
    const ofTypes = ['fields', 'interfaces', 'possibleTypes', 'enumValues', 'inputFields'].map(
      (name) => [name, size(lists.map((counts) => counts[name] ?? 0))] as const,
    );
    const argumentsOf = sum(fields.map(({ args }) => args.length)) / Math.max(1, fields.length);
    return new Map([
      ...ofTypes,
      ['types', types.length],
      ['directives', api.getDirectives().length],
      ['args', argumentsOf],
    ]);
  };
  return { average: sized((counts) => sum(counts) / types.length), largest: sized((counts) => Math.max(...counts)) };
}

/** Counts the values of introspection; a fragment that is spread often is looked at once. */
class IntrospectionCount {
  readonly #fragments = new Map<ListSizes, Map<string, number>>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly sizes: SizesOfTypes,
  ) {}

  /** Values of the introspection among the root fields. */
  root({ selections }: SelectionSetNode): number {
    return selections.reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) {
        return total + (isIntrospection(selection) ? this.#field(selection, this.sizes.largest) : 0);
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      return total + (spread ? this.root(spread.selectionSet) : 0);
    }, 0);
  }

  #field({ name, selectionSet }: FieldNode, sizes: ListSizes): number {
    if (!selectionSet) return 1;
    const below = name.value === 'types' ? this.sizes.average : this.sizes.largest;
    return 1 + (sizes.get(name.value) ?? 1) * this.#set(selectionSet, below);
  }

  #set({ selections }: SelectionSetNode, sizes: ListSizes): number {
    return selections.reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return total + this.#field(selection, sizes);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return total + this.#fragment(selection.name.value, sizes);
      return total + this.#set(selection.selectionSet, sizes);
    }, 0);
  }

  #fragment(name: string, sizes: ListSizes): number {
    const counted = this.#fragments.get(sizes) ?? new Map<string, number>();
    this.#fragments.set(sizes, counted);
    const known = counted.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const count = fragment ? this.#set(fragment.selectionSet, sizes) : 0;
    counted.set(name, count);
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
  let sizes: SizesOfTypes | undefined;
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
