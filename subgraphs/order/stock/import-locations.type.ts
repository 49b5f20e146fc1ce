import { Field, InputType, Int } from 'type-graphql';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { Location } from './location.type';

@InputType({ description: 'A location of another system.' })
export class LocationImportInput {
  @Field(() => String, { description: 'Its id there: an item with the same one is the same location.' })
  externalReference!: string;

  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Unique name for addresses; made of the name when left out. A location that has it and comes from no other system is taken over.',
  })
  handle?: string | null;

  @Field(() => Int, { nullable: true, description: 'Order in which locations serve orders; unchanged when left out.' })
  priority?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its stock is for sale; unchanged when left out.' })
  active?: boolean | null;
}

export const { Result: LocationImportResult, Payload: LocationsImportPayload } = importPayloadTypes(
  { one: 'Location', many: 'Locations' },
  () => Location,
);
