import { type DirectiveNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { ParsedOperation } from '../operation/parse-operation';
import { reachableFragments } from './reachable-fragments';
import type { Refusal } from './refusal';

/** A place of an operation where a refused field is selected. */
export interface RefusedPlace {
  /** Response names, without positions in lists. */
  path: readonly string[];
  refusal: Refusal;
  /** Whether `@skip` and `@include` on the way let it be selected at all. */
  isSelected(coerced: Readonly<Record<string, unknown>>): boolean;
}

/** Places found at most: a fragment with a refused field can be spread a thousand times. */
const maxPlaces = 100;

/** `@skip` and `@include` of one selection. */
function isIncluded(directives: readonly DirectiveNode[], coerced: Readonly<Record<string, unknown>>): boolean {
  return directives.every(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE ? coerced[value.name.value] === true : Reflect.get(value ?? {}, 'value');
    return holds === (name.value === 'include');
  });
}

const conditionsOf = ({ directives = [] }: SelectionNode) =>
  directives.filter(({ name }) => name.value === 'skip' || name.value === 'include');

/** The fragments below which something is refused; the others need not be walked. */
function fragmentsWithRefused({ operation, fragments }: ParsedOperation, refused: ReadonlyMap<FieldNode, Refusal>) {
  const found = new Map<string, boolean>();
  const hasRefused = (set: SelectionSetNode | undefined): boolean =>
    !!set?.selections.some((selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        return refused.has(selection as FieldNode) || hasRefused(selection.selectionSet);
      }
      const name = selection.name.value;
      const known = found.get(name) ?? hasRefused(fragments.get(name)?.selectionSet);
      found.set(name, known);
      return known;
    });
  const reached = reachableFragments({ operation, fragments });
  return new Map([...reached].filter(([, { selectionSet }]) => hasRefused(selectionSet)));
}

/** Finds where refused fields are selected, in the operation's order; the first 100 places. */
export function findRefusedPlaces(parsed: ParsedOperation, refused: ReadonlyMap<FieldNode, Refusal>): RefusedPlace[] {
  const fragments = fragmentsWithRefused(parsed, refused);
  const places: RefusedPlace[] = [];
  const walk = (set: SelectionSetNode, path: readonly string[], above: readonly DirectiveNode[]): void => {
    for (const selection of set.selections) {
      if (places.length === maxPlaces) return;
      const conditions = [...above, ...conditionsOf(selection)];
      if (selection.kind !== Kind.FIELD) {
        const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (spread) walk(spread.selectionSet, path, conditions);
        continue;
      }
      const own = [...path, selection.alias?.value ?? selection.name.value];
      const refusal = refused.get(selection);
      if (refusal) places.push({ path: own, refusal, isSelected: (coerced) => isIncluded(conditions, coerced) });
      else if (selection.selectionSet) walk(selection.selectionSet, own, conditions);
    }
  };
  walk(parsed.operation.selectionSet, [], []);
  return places;
}
