import { Field, ID, InputType, Int } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { deliveryZoneCodes, missingZoneCodes } from './delivery-codes';
import { DeliveryZone } from './delivery-zone.type';

@InputType({ description: 'What a way of delivery costs, for carts of a weight and a subtotal.' })
export class DeliveryRateInput {
  @Field(() => CurrencyCode, { description: 'Currency of its amounts.' })
  currencyCode!: string;

  @Field(() => DecimalScalar, { description: 'The price, 0 for free.' })
  price!: string;

  @Field(() => Int, { defaultValue: 0, description: 'From this weight of what is shipped, in grams.' })
  minWeightGrams!: number;

  @Field(() => Int, { nullable: true, description: 'Below this weight, in grams; left out for no end.' })
  maxWeightGrams?: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'From this subtotal of the cart, before discounts.' })
  minSubtotal?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Below this subtotal; left out for no end.' })
  maxSubtotal?: string | null;
}

@InputType({ description: 'A way to deliver into a zone.' })
export class DeliveryZoneOptionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Unique name in its zone; made of the title when left out. An option that keeps it keeps its id.',
  })
  handle?: string | null;

  @Field(() => String, { description: 'Name for buyers.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What buyers should know of it.' })
  description?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is offered.' })
  active!: boolean;

  @Field(() => Int, { description: 'Days until it arrives, at best.' })
  minDays!: number;

  @Field(() => Int, { description: 'Days until it arrives, at worst.' })
  maxDays!: number;

  @Field(() => [DeliveryRateInput], { description: 'Prices; bands of one currency may not overlap.' })
  rates!: DeliveryRateInput[];
}

@InputType({ description: 'A country or a region that is delivered to.' })
export class DeliveryAreaInput {
  @Field(() => String, { description: 'Country, two capital letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Region, as addresses have it; left out for the whole country.' })
  region?: string | null;
}

@InputType({ description: 'A zone as a whole: what is left out of it is removed.' })
export class DeliveryZoneSetInput {
  @Field(() => String, { description: 'Name for staff.' })
  title!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether every place that no zone names belongs to it.' })
  restOfWorld!: boolean;

  @Field(() => [DeliveryAreaInput], { defaultValue: [], description: 'Its countries and regions; each in one zone.' })
  areas!: DeliveryAreaInput[];

  @Field(() => [DeliveryZoneOptionInput], { defaultValue: [], description: 'Ways to deliver, in the order to show.' })
  options!: DeliveryZoneOptionInput[];
}

export const DeliveryZoneSetPayload = payloadType({
  mutation: 'DeliveryZoneSet',
  field: 'deliveryZone',
  type: () => DeliveryZone,
  codes: deliveryZoneCodes,
});

export const DeliveryZoneDeletePayload = payloadType({
  mutation: 'DeliveryZoneDelete',
  field: 'deletedId',
  type: () => ID,
  codes: missingZoneCodes,
});
