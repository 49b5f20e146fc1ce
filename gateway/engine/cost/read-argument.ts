import { type FieldNode, type GraphQLField, Kind } from 'graphql';
import type { Coerced } from './cost-tree';

/** Reads the value of an argument, for the variables of a request. */
export interface ArgumentReader {
  /** `undefined` for what is neither given nor a number. */
  read(coerced: Coerced): number | undefined;
  /** Whether every request has the same. */
  isConstant: boolean;
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** Compiles the reading of a number that an argument says, or that its default does. */
export function compileArgument(node: FieldNode, field: GraphQLField<unknown, unknown>, name: string): ArgumentReader {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const fallback = numberOf(field.args.find((argument) => argument.name === name)?.defaultValue);
  if (value?.kind === Kind.VARIABLE) {
    const variable = value.name.value;
    const read = (coerced: Coerced) => (Object.hasOwn(coerced, variable) ? numberOf(coerced[variable]) : fallback);
    return { read, isConstant: false };
  }
  if (!value) return { read: () => fallback, isConstant: true };
  const written = value.kind === Kind.INT ? Number(value.value) : undefined;
  return { read: () => written, isConstant: true };
}
