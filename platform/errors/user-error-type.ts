import { type ClassType, Field, ObjectType, registerEnumType } from 'type-graphql';

/** An expected refusal, as a mutation's payload carries it. */
export interface UserError<Code extends string = string> {
  /** Path of the input field at fault, or `null` when no single one is. */
  field: string[] | null;
  message: string;
  code: Code;
}

/** Code of the refusals that a class made by `userErrorType` can hold. */
export type CodeOf<Type> = Type extends ClassType<UserError<infer Code>> ? Code : never;

/**
 * Makes the refusals of one mutation: the enum `<mutation>ErrorCode` and the object type `<mutation>UserError`.
 *
 * @param mutation name of the mutation in upper camel case, such as `ProductCreate`
 * @param codes each code with its description
 */
export function userErrorType<Code extends string>(
  mutation: string,
  codes: Readonly<Record<Code, string>>,
): ClassType<UserError<Code>> {
  const names = Object.keys(codes) as Code[];
  const codeEnum = Object.fromEntries(names.map((name) => [name, name])) as Record<Code, Code>;
  registerEnumType(codeEnum, {
    name: `${mutation}ErrorCode`,
    description: `Why ${mutation} was refused.`,
    valuesConfig: Object.fromEntries(names.map((name) => [name, { description: codes[name] }])) as Record<
      Code,
      { description: string }
    >,
  });

  @ObjectType(`${mutation}UserError`, { description: `A reason why ${mutation} was refused.` })
  class MutationUserError implements UserError<Code> {
    @Field(() => [String], { nullable: true, description: 'Path of the input field at fault, null for none of them.' })
    field!: string[] | null;

    @Field(() => String, { description: 'For people.' })
    message!: string;

    @Field(() => codeEnum, { description: 'For programs.' })
    code!: Code;
  }

  return MutationUserError;
}
