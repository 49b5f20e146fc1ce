import { type GraphQLSchema, isInputObjectType, type TypeNode } from 'graphql';
import type { ParsedOperation } from './parse-operation';

/** Name of the scalar by which schemas say that a file belongs here (GraphQL multipart request specification). */
const fileScalar = 'Upload';

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type);
}

function holdsFile(api: GraphQLSchema, name: string, seen: Set<string>): boolean {
  if (name === fileScalar) return true;
  const type = api.getType(name);
  if (seen.has(name) || !isInputObjectType(type)) return false;
  seen.add(name);
  return Object.values(type.getFields()).some((field) =>
    holdsFile(api, String(field.type).replace(/[[\]!]/g, ''), seen),
  );
}

/** Names of the operation's variables in which a file may stand; nearly always none. */
export function fileVariables(api: GraphQLSchema, { operation }: ParsedOperation): string[] {
  if (!api.getType(fileScalar)) return [];
  const definitions = operation.variableDefinitions ?? [];
  return definitions
    .filter(({ type }) => holdsFile(api, nameOf(type), new Set()))
    .map(({ variable }) => variable.name.value);
}
