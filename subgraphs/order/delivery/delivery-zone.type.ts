import { Field, ID, Int, ObjectType } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import { Money, moneyOf } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import type { OptionRow, RateRow, ZoneRow } from './zone-row';

/** A price of an option. */
@ObjectType({ description: 'What a way of delivery costs, for carts of a weight and a subtotal.' })
export class DeliveryRate {
  @Field(() => Money, { description: 'The price; in its currency are the subtotals as well.' })
  price!: Money;

  @Field(() => Int, { description: 'From this weight of what is shipped, in grams.' })
  minWeightGrams!: number;

  @Field(() => Int, { nullable: true, description: 'Below this weight, in grams; null for no end.' })
  maxWeightGrams!: number | null;

  @Field(() => Money, { description: 'From this subtotal of the cart, before discounts.' })
  minSubtotal!: Money;

  @Field(() => Money, { nullable: true, description: 'Below this subtotal; null for no end.' })
  maxSubtotal!: Money | null;
}

/** A way to deliver, as staff see it. */
@ObjectType({ description: 'A way to deliver into a zone, such as express.' })
export class DeliveryZoneOption {
  @Field(() => ID, { description: 'Unique id: what a cart has chosen.' })
  id!: string;

  @Field(() => String, { description: 'Unique name in its zone.' })
  handle!: string;

  @Field(() => String, { description: 'Name for buyers.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What buyers should know of it.' })
  description!: string | null;

  @Field(() => Boolean, { description: 'Whether it is offered.' })
  active!: boolean;

  @Field(() => Int, { description: 'Days until it arrives, at best.' })
  minDays!: number;

  @Field(() => Int, { description: 'Days until it arrives, at worst.' })
  maxDays!: number;

  @Field(() => [DeliveryRate], { description: 'Prices; it is not offered in a currency, or to a cart, without one.' })
  rates!: DeliveryRate[];
}

/** A place of a zone. */
@ObjectType({ description: 'A country or a region that is delivered to.' })
export class DeliveryArea {
  @Field(() => String, { description: 'Country, two letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Region in capitals; null for the whole country.' })
  region!: string | null;
}

/** A zone as staff see it. */
@ObjectType({
  description: 'Places that are delivered to alike. An address belongs to the zone that names it closest.',
})
export class DeliveryZone {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for programs, such as "europe".' })
  handle!: string;

  @Field(() => String, { description: 'Name for staff.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether every place that no zone names belongs to it.' })
  restOfWorld!: boolean;

  @Field(() => [DeliveryArea], { description: 'Its countries and regions.' })
  areas!: DeliveryArea[];

  @Field(() => [DeliveryZoneOption], { description: 'Ways to deliver into it, in the order in which buyers see them.' })
  options!: DeliveryZoneOption[];

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: DeliveryZoneConnection, Edge: DeliveryZoneEdge } = connectionTypes(
  'DeliveryZone',
  () => DeliveryZone,
);

const toRate = (row: RateRow): DeliveryRate => ({
  price: moneyOf(row.price, row.currency_code),
  minWeightGrams: row.min_weight_grams,
  maxWeightGrams: row.max_weight_grams,
  minSubtotal: moneyOf(row.min_subtotal, row.currency_code),
  maxSubtotal: row.max_subtotal === null ? null : moneyOf(row.max_subtotal, row.currency_code),
});

const toOption = (row: OptionRow & { id: string }): DeliveryZoneOption => ({
  id: encodeId('dlo', row.id),
  handle: row.handle,
  title: row.title,
  description: row.description,
  active: row.active,
  minDays: row.min_days,
  maxDays: row.max_days,
  rates: row.rates.map(toRate),
});

/** The zone that staff see of a stored one. */
export function toDeliveryZone(row: ZoneRow): DeliveryZone {
  return {
    id: encodeId('dlz', row.id),
    handle: row.handle,
    title: row.title,
    restOfWorld: row.areas.some(({ country_code }) => country_code === null),
    areas: row.areas.flatMap(({ country_code, region }) =>
      country_code === null ? [] : { countryCode: country_code, region },
    ),
    options: row.options.map(toOption),
    updatedAt: row.updated_at,
  };
}
