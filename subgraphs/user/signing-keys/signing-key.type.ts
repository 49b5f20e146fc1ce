import { Field, ID, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';

/** A signing key as staff see it: nothing that could sign. */
@ObjectType({ description: 'A key pair that signs access tokens.' })
export class SigningKey {
  @Field(() => ID, { description: 'The "kid" in the header of its tokens.' })
  id!: string;

  @Field(() => String, { description: 'JWS algorithm, such as "ES256".' })
  algorithm!: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

export const SigningKeyRotateUserError = userErrorType('SigningKeyRotate', {
  ROTATED_MEANWHILE: 'Another rotation took place at the same moment; the key is a new one already.',
});

@ObjectType({ description: 'What became of SigningKeyRotate.' })
export class SigningKeyRotatePayload {
  @Field(() => SigningKey, { nullable: true, description: 'The key that signs from now on; null when it was refused.' })
  signingKey!: SigningKey | null;

  @Field(() => [SigningKeyRotateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<'ROTATED_MEANWHILE'>[];
}
