import { Field, InputType, ObjectType } from 'type-graphql';

/** An address of a cart or an order, as clients see it. */
@ObjectType({ description: 'Where something is sent, or whom the bill is for.' })
export class PostalAddress {
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
}

/** What is required is nullable here: a form gets all its mistakes back at once, each with its code. */
@InputType({ description: 'An address: at least its first line, its city and its country.' })
export class PostalAddressInput {
  @Field(() => String, { nullable: true, description: 'Given name of the recipient.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name of the recipient.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Company of the recipient.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number. Required.' })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: 'Flat, floor, building.' })
  line2?: string | null;

  @Field(() => String, { nullable: true, description: 'City, town or village. Required.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, two letters of ISO 3166-1, such as "DE". Required.' })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number for the carrier.' })
  phone?: string | null;
}
