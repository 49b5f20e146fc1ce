import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { type UserError, userErrorType } from '../../../platform/errors/user-error-type';
import { encodeId } from '../../../platform/ids/typed-id';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { type AddressCode, addressCodes } from './address-rules';

/** An address as its owner and staff see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A postal address of a user.' })
export class Address {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Given name of the recipient.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name of the recipient.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Company of the recipient.' })
  company!: string | null;

  @Field(() => String, { description: 'Street and number.' })
  line1!: string;

  @Field(() => String, { nullable: true, description: 'Flat, floor, building.' })
  line2!: string | null;

  @Field(() => String, { description: 'City, town or village.' })
  city!: string;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { description: 'Country, two letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Phone number for the carrier.' })
  phone!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one that is offered first.' })
  isDefault!: boolean;
}

export const { Connection: AddressConnection, Edge: AddressEdge } = connectionTypes('Address', () => Address);

/** What an address is made of: its row. */
interface AddressValues {
  id: string;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postal_code: string | null;
  country_code: string;
  phone: string | null;
  is_default: boolean;
}

/** The address that clients see of a stored one. */
export function toAddress(row: AddressValues): Address {
  return {
    id: encodeId('addr', row.id),
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    line1: row.line1,
    line2: row.line2,
    city: row.city,
    region: row.region,
    postalCode: row.postal_code,
    countryCode: row.country_code,
    phone: row.phone,
    isDefault: row.is_default,
  };
}

/** What a new and a changed address have in common. */
@InputType()
class AddressTextsInput {
  @Field(() => String, { nullable: true, description: 'Given name of the recipient.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name of the recipient.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Company of the recipient.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'Flat, floor, building.' })
  line2?: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number for the carrier.' })
  phone?: string | null;
}

@InputType({ description: 'A new address.' })
export class AddressCreateInput extends AddressTextsInput {
  @Field(() => String, { description: 'Street and number.' })
  line1!: string;

  @Field(() => String, { description: 'City, town or village.' })
  city!: string;

  @Field(() => String, { description: 'Country, two letters of ISO 3166-1, such as "DE".' })
  countryCode!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it becomes the default one. The first always does.' })
  isDefault?: boolean | null;
}

@InputType({ description: 'Changes of an address: what is left out stays, what is null is removed.' })
export class AddressUpdateInput extends AddressTextsInput {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: 'City, town or village.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, two letters of ISO 3166-1, such as "DE".' })
  countryCode?: string | null;
}

const notFound = { ADDRESS_NOT_FOUND: 'There is no such address, or it is not yours.' };

export const AddressCreateUserError = userErrorType('AddressCreate', {
  ...addressCodes,
  TOO_MANY_ADDRESSES: 'The account has as many addresses as it may have.',
  USER_NOT_FOUND: 'The account is gone.',
});
export const AddressUpdateUserError = userErrorType('AddressUpdate', { ...addressCodes, ...notFound });
export const AddressDeleteUserError = userErrorType('AddressDelete', notFound);
export const AddressDefaultSetUserError = userErrorType('AddressDefaultSet', notFound);

@ObjectType({ description: 'What became of AddressCreate.' })
export class AddressCreatePayload {
  @Field(() => Address, { nullable: true, description: 'The new address; null when it was refused.' })
  address!: Address | null;

  @Field(() => [AddressCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<AddressCode | 'TOO_MANY_ADDRESSES' | 'USER_NOT_FOUND'>[];
}

@ObjectType({ description: 'What became of AddressUpdate.' })
export class AddressUpdatePayload {
  @Field(() => Address, { nullable: true, description: 'The address as it is now; null when it was refused.' })
  address!: Address | null;

  @Field(() => [AddressUpdateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<AddressCode | 'ADDRESS_NOT_FOUND'>[];
}

@ObjectType({ description: 'What became of AddressDelete.' })
export class AddressDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the deleted address; null when it was refused.' })
  deletedId!: string | null;

  @Field(() => [AddressDeleteUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<'ADDRESS_NOT_FOUND'>[];
}

@ObjectType({ description: 'What became of AddressDefaultSet.' })
export class AddressDefaultSetPayload {
  @Field(() => Address, { nullable: true, description: 'The address as it is now; null when it was refused.' })
  address!: Address | null;

  @Field(() => [AddressDefaultSetUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError<'ADDRESS_NOT_FOUND'>[];
}
