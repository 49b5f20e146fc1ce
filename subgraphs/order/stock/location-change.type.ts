import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CodeOf, type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { Location } from './location.type';

const handleCodes = {
  HANDLE_TAKEN: 'Another location has this handle.',
  INVALID_HANDLE: 'A handle is made of lower-case letters and digits with single hyphens between them.',
  INVALID_NAME: 'The name is empty, or longer than 200 characters.',
};

@InputType({ description: 'A new location.' })
export class LocationCreateInput {
  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unique name for addresses; made of the name when left out.' })
  handle?: string | null;

  @Field(() => Int, { nullable: true, description: 'Order in which locations serve orders, 0 when left out.' })
  priority?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its stock is for sale, true when left out.' })
  active?: boolean | null;
}

@InputType({ description: 'What of a location is to be changed; what is left out stays as it is.' })
export class LocationUpdateInput {
  @Field(() => String, { nullable: true, description: 'Name for people.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Unique name for addresses.' })
  handle?: string | null;

  @Field(() => Int, { nullable: true, description: 'Order in which locations serve orders: the lowest first.' })
  priority?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its stock is for sale.' })
  active?: boolean | null;
}

export const LocationCreateUserError = userErrorType('LocationCreate', handleCodes);

@ObjectType({ description: 'What became of the creation.' })
export class LocationCreatePayload {
  @Field(() => Location, { nullable: true, description: 'The new location; null when it was refused.' })
  location!: Location | null;

  @Field(() => [LocationCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof LocationCreateUserError>>[];
}

export const LocationUpdateUserError = userErrorType('LocationUpdate', {
  ...handleCodes,
  LOCATION_NOT_FOUND: 'There is no such location.',
});

@ObjectType({ description: 'What became of the change.' })
export class LocationUpdatePayload {
  @Field(() => Location, { nullable: true, description: 'The location as it is now; null when it was refused.' })
  location!: Location | null;

  @Field(() => [LocationUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof LocationUpdateUserError>>[];
}

export const LocationDeleteUserError = userErrorType('LocationDelete', {
  LOCATION_NOT_FOUND: 'There is no such location.',
  LOCATION_IN_USE: 'It has kept stock, so the ledger needs it; set `active` to false instead.',
});

@ObjectType({ description: 'What became of the deletion.' })
export class LocationDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the location that is gone; null when it was refused.' })
  deletedLocationId!: string | null;

  @Field(() => [LocationDeleteUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<CodeOf<typeof LocationDeleteUserError>>[];
}
