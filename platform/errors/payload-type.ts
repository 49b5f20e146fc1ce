import { type ClassType, Field, type ID, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from './user-error-type';

/** What names and fills the types of one mutation's answer. */
export interface PayloadOptions<Code extends string> {
  /** The mutation in upper camel case: `ProductCreate` for `productCreate`. */
  mutation: string;
  /** The field with what was changed; always nullable. */
  field: string;
  /** Type of that field; `ID` for a deletion, which answers with the id. */
  type: () => ClassType<object> | typeof ID;
  /** What the mutation can refuse with, and what each code means. */
  codes: Readonly<Record<Code, string>>;
}

/**
 * Makes `<Mutation>Payload` with the types in it, `<Mutation>UserError` and `<Mutation>ErrorCode`: every mutation has
 * codes of its own, so that a client sees in the schema what can happen.
 */
export function payloadType<Code extends string>(options: PayloadOptions<Code>): ClassType<object> {
  const { mutation, field, type, codes } = options;
  const MutationUserError = userErrorType(mutation, codes);

  @ObjectType(`${mutation}Payload`, { description: `What became of ${mutation}.` })
  class Payload {
    @Field(() => [MutationUserError], { description: 'Why it was refused, with nothing changed; else empty.' })
    userErrors!: UserError<Code>[];
  }

  Field(type, { nullable: true, description: 'What was changed; null when it was refused.' })(Payload.prototype, field);
  return Payload;
}
