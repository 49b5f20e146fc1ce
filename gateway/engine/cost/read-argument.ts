import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import type { Coerced } from './cost-tree';

type Read = (coerced: Coerced) => unknown;

const readMember = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function readValue(value: ValueNode | undefined, path: readonly string[], fallback: unknown): Read {
  const [member, ...rest] = path;
  if (!value) return () => path.reduce(readMember, fallback);
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return (coerced) => path.reduce(readMember, Object.hasOwn(coerced, name) ? coerced[name] : fallback);
  }
  if (member !== undefined && value.kind === Kind.OBJECT) {
    return readValue(value.fields.find(({ name }) => name.value === member)?.value, rest, undefined);
  }
  const written = value.kind === Kind.INT ? Number(value.value) : undefined;
  return () => written;
}

/** Whether the value depends on the request. */
function usesVariable(value: ValueNode | undefined): boolean {
  if (value?.kind === Kind.VARIABLE) return true;
  return value?.kind === Kind.OBJECT && value.fields.some((field) => usesVariable(field.value));
}

/**
 * Compiles the reading of a number that an argument says.
 *
 * @param path of the argument: its name, and below it those of fields of input objects
 * @returns a reader that gives `undefined` for what is neither given nor a number of the document or its variables
 */
export function compileArgument(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  path: string,
): { read: Read; isConstant: boolean } {
  const [name = '', ...members] = path.split('.');
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const fallback = field.args.find((argument) => argument.name === name)?.defaultValue;
  return { read: readValue(value, members, fallback), isConstant: !usesVariable(value) };
}
