import {
  type GraphQLCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { typeConditionOf } from '../fetch/data-rewrites';
import type { MergeTree } from '../fetch/merge-tree';
import { compileObject, type ShapeSource } from '../shape/compile-shape';
import type { WriteValue } from '../shape/write-context';
import type { ParsedOperation } from './parse-operation';
import { typeAtQueryPath } from './type-at-query-path';
import { withoutDeferred } from './without-deferred';

/** Which part of the answer is written. */
export interface ShapeRequest {
  coerced: Readonly<Record<string, unknown>>;
  /** Response names down to a deferred part; empty for the answer itself. */
  queryPath: readonly string[];
  /** What the planner left for this part; `undefined` for all that the client selected. */
  subselection: string | undefined;
  /** Whether it is the part of the answer that comes first. */
  isFirst?: boolean;
}

/** Gives the writer of a part of an operation's answer. */
export type OperationShapes = (request: ShapeRequest) => WriteValue;

/** Writers kept of one operation: each combination of its conditions has one, and a hostile one has 2^n. */
const maxShapes = 64;

/** The variables that `@skip`, `@include` and `@defer` look at. */
function conditionVariables({ document }: ParsedOperation): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (!['skip', 'include', 'defer'].includes(name.value)) return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function selectionOf(subselection: string): SelectionSetNode {
  if (subselection === '') return { kind: Kind.SELECTION_SET, selections: [] };
  const [operation] = parse(subselection, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
}

function broughtAt(brought: MergeTree, queryPath: readonly string[]): MergeTree | null | undefined {
  const names = queryPath.filter((element) => typeConditionOf(element) === null);
  return names.reduce<MergeTree | null | undefined>((tree, name) => tree?.get(name), brought);
}

/**
 * Compiles the shapes of an operation's answer, each when it is first needed.
 *
 * @param brought what the fetches of the plan bring
 */
export function createOperationShapes(
  parsed: ParsedOperation,
  source: Omit<ShapeSource, 'fragments' | 'conditions'>,
  brought: MergeTree,
): OperationShapes {
  const { api } = source;
  const { operation, fragments } = parsed;
  const root = api.getRootType(operation.operation) as GraphQLCompositeType;
  const variables = conditionVariables(parsed);
  const shapes = new Map<string, WriteValue>();
  const compileFirst = (conditions: Readonly<Record<string, unknown>>): WriteValue => {
    const first = withoutDeferred(parsed);
    const place = { label: root.name, sets: [first.operation.selectionSet], brought };
    return compileObject({ ...source, fragments: first.fragments, conditions }, root, place);
  };
  const compile = ({ coerced, queryPath, subselection, isFirst }: ShapeRequest): WriteValue => {
    const conditions = Object.fromEntries(variables.map((name) => [name, coerced[name]]));
    if (isFirst && subselection !== undefined) return compileFirst(conditions);
    const set = subselection === undefined ? operation.selectionSet : selectionOf(subselection);
    const type = queryPath.length === 0 ? root : typeAtQueryPath(api, root, parsed, queryPath);
    return compileObject({ ...source, fragments, conditions }, type, {
      label: type.name,
      sets: [set],
      brought: broughtAt(brought, queryPath),
    });
  };
  return (request) => {
    const conditions = variables.map((name) => (request.coerced[name] === true ? '1' : '0')).join('');
    const key =
      request.subselection === undefined
        ? conditions
        : `${conditions}\n${request.isFirst ?? false} ${request.queryPath.join(' ')}\n${request.subselection}`;
    const known = shapes.get(key);
    if (known) return known;
    const shape = compile(request);
    if (shapes.size < maxShapes) shapes.set(key, shape);
    return shape;
  };
}
