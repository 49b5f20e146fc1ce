import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { encodeId } from '../../../platform/ids/typed-id';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { fromPpm } from '../../../platform/money/percentage';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { missingTaxRateCodes, taxRateCodes } from './tax-codes';

/** What a rate is for. */
export enum TaxRateTarget {
  GOODS = 'GOODS',
  DELIVERY = 'DELIVERY',
}

registerEnumType(TaxRateTarget, {
  name: 'TaxRateTarget',
  description: 'What a rate of tax is for.',
  valuesConfig: {
    GOODS: { description: 'Goods; and delivery, in places where that has no rate of its own.' },
    DELIVERY: { description: 'Delivery.' },
  },
});

/** A rate as staff see it. */
@ObjectType({ description: 'The rate of tax of a country or of one of its regions.' })
export class TaxRate {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Country, two letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Region in capitals, such as "CA", or a name; null for the whole country. A region comes first.',
  })
  region!: string | null;

  @Field(() => TaxRateTarget, { description: 'What it is for.' })
  appliesTo!: string;

  @Field(() => DecimalScalar, { description: 'Percent, such as "8.875".' })
  percentage!: string;

  @Field(() => String, { description: 'What the tax is called on the receipt.' })
  title!: string;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: TaxRateConnection, Edge: TaxRateEdge } = connectionTypes('TaxRate', () => TaxRate);

/** What a rate is made of: its row. */
interface TaxRateValues {
  id: string;
  country_code: string;
  region: string | null;
  applies_to: string;
  ppm: number;
  title: string;
  updated_at: Date;
}

/** The rate that staff see of a stored one. */
export function toTaxRate(row: TaxRateValues): TaxRate {
  return {
    id: encodeId('txr', row.id),
    countryCode: row.country_code,
    region: row.region,
    appliesTo: row.applies_to,
    percentage: fromPpm(row.ppm),
    title: row.title,
    updatedAt: row.updated_at,
  };
}

@InputType({ description: 'The rate of a place. A rate that the place has for the same purpose is replaced.' })
export class TaxRateSetInput {
  @Field(() => String, { description: 'Country, two capital letters of ISO 3166-1.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Region, as addresses have it; left out for the whole country.' })
  region?: string | null;

  @Field(() => TaxRateTarget, { defaultValue: TaxRateTarget.GOODS, description: 'What it is for.' })
  appliesTo!: TaxRateTarget;

  @Field(() => DecimalScalar, { description: 'Percent from 0 to 100, up to four digits after the point.' })
  percentage!: string;

  @Field(() => String, { description: 'What the tax is called on the receipt.' })
  title!: string;
}

export const TaxRateSetPayload = payloadType({
  mutation: 'TaxRateSet',
  field: 'taxRate',
  type: () => TaxRate,
  codes: taxRateCodes,
});

export const TaxRateDeletePayload = payloadType({
  mutation: 'TaxRateDelete',
  field: 'deletedId',
  type: () => ID,
  codes: missingTaxRateCodes,
});
