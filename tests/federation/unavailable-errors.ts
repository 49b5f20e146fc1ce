import {
  type FieldNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql';

/** An error of a subgraph's answer, as GraphQL over HTTP spells it. */
export interface SubgraphError {
  message: string;
  path?: (string | number)[];
  extensions: Record<string, unknown>;
}

/** More would say nothing new, and a listing of 100 products with 10 variants would carry thousands of equal errors. */
const maxErrors = 100;

function fieldsOf(selections: readonly SelectionNode[], typename: unknown): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = selection.typeCondition?.name.value;
    const applies = condition === undefined || typename === undefined || condition === typename;
    return applies ? fieldsOf(selection.selectionSet.selections, typename) : [];
  });
}

const responseKey = (field: FieldNode) => field.alias?.value ?? field.name.value;

function entityPaths(entities: FieldNode, representations: readonly { __typename?: unknown }[]): (string | number)[][] {
  const selections = entities.selectionSet?.selections ?? [];
  return representations.flatMap(({ __typename }, index) =>
    fieldsOf(selections, __typename).map((field) => ['_entities', index, responseKey(field)]),
  );
}

function nulledPaths(query: string, variables: Record<string, unknown>): (string | number)[][] {
  const operation = parse(query).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const representations = (variables.representations ?? []) as { __typename?: unknown }[];
  return fieldsOf(operation?.selectionSet.selections ?? [], undefined).flatMap((field) =>
    field.name.value === '_entities' ? entityPaths(field, representations) : [[responseKey(field)]],
  );
}

/**
 * What a subgraph that gave no answer would have answered: an error for each field that is null because of it, at that
 * field's path (GraphQL specification, 7.1.2 "Errors").
 *
 * @param query the operation that was sent, as the planner wrote it
 * @param error why there was no answer
 */
export function unavailableErrors(
  query: string,
  variables: Record<string, unknown>,
  error: GraphQLError,
): SubgraphError[] {
  const { message, extensions } = error;
  const paths = nulledPaths(query, variables);
  const errors: SubgraphError[] = paths.slice(0, maxErrors).map((path) => ({ message, path, extensions }));
  const omitted = paths.length - errors.length;
  if (omitted > 0) errors.push({ message: `${message} ${omitted} more fields are null for it.`, extensions });
  return errors;
}
