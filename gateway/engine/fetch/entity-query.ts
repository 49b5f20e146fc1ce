import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type FetchText, fetchText } from './subgraph-fetch';

/** What entities are asked for; two fetches with the same query differ only in where their entities stand. */
export interface EntityQuery {
  id: number;
  field: FieldNode;
  operation: OperationDefinitionNode;
  /** The client's variables in it. */
  variableNames: readonly string[];
  /** The planner's own text, for when it is sent alone. */
  alone: FetchText;
}

/** The operation of a fetch, parsed. */
export function fetchOperation(node: FetchNode): OperationDefinitionNode {
  const [operation] = parse(node.operation, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch of the plan is no operation.');
  return operation;
}

/** Gives fetches that ask the same of the same subgraph one query. One instance a compiled plan. */
export function createEntityQueries(): (node: FetchNode) => EntityQuery {
  const known = new Map<string, EntityQuery>();
  return (node) => {
    const operation = fetchOperation(node);
    const [field] = operation.selectionSet.selections;
    if (field?.kind !== Kind.FIELD) throw new Error('A fetch of entities does not ask for `_entities`.');
    const rewrites = JSON.stringify([node.outputRewrites, node.contextRewrites]);
    const contextual = new Set(node.contextRewrites?.map(({ renameKeyTo }) => renameKeyTo));
    const identity = `${node.serviceName}\n${print(field)}\n${rewrites}`;
    const query = known.get(identity) ?? {
      id: known.size,
      field,
      operation,
      variableNames: (node.variableUsages ?? []).filter((name) => !contextual.has(name)),
      alone: fetchText('query', node.operation, node.operationName),
    };
    known.set(identity, query);
    return query;
  };
}

/** One use of a query in a request that carries several. */
export interface QueryUse {
  query: EntityQuery;
  /** Variables that have another value in each use. */
  ownVariables: readonly string[];
}

/** The response name of the use at an index. */
export const useAlias = (index: number): string => `e${index}`;

/** The name of a variable that belongs to the use at an index. */
export const useVariable = (name: string, index: number): string => `${name}_e${index}`;

/** Writes one operation that asks all uses at once, each `_entities` under an alias of its own. */
export function composeQueries(uses: readonly QueryUse[]): FetchText {
  const [first] = uses as [QueryUse];
  const definitions = new Map<string, string>();
  const fields = uses.map(({ query, ownVariables }, index) => {
    const isOwn = (name: string) => name === 'representations' || ownVariables.includes(name);
    const renamed = <Node extends FieldNode | OperationDefinitionNode>(node: Node): Node =>
      visit(node, {
        Variable: (variable) => {
          if (!isOwn(variable.name.value)) return undefined;
          return { ...variable, name: { ...variable.name, value: useVariable(variable.name.value, index) } };
        },
      }) as Node;
    for (const definition of renamed(query.operation).variableDefinitions ?? []) {
      definitions.set(definition.variable.name.value, print(definition));
    }
    return `${useAlias(index)}:${print(renamed(query.field))}`;
  });
  const { operation } = first.query;
  const directives = (operation.directives ?? []).map(print).join(' ');
  const name = operation.name?.value;
  const text = `query ${name ?? ''}(${[...definitions.values()].join(' ')})${directives}{${fields.join(' ')}}`;
  return fetchText('query', stripIgnoredCharacters(text), name);
}
