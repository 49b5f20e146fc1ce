import { type ConstDirectiveNode, Kind } from 'graphql';

/** The value of an argument of a directive that is a string or an enum value. */
export function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
