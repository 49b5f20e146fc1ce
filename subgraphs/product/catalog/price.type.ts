import { Field, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { Money } from '../../../platform/money/money.type';

/** What a variant costs in one currency. */
@ObjectType({ description: 'What a variant costs in one currency.' })
export class Price {
  @Field(() => Money, { description: 'What it costs.' })
  amount!: Money;

  @Field(() => Money, { nullable: true, description: 'What it cost before, or costs elsewhere.' })
  compareAt!: Money | null;
}

/** Between what prices a product's variants are. */
@ObjectType({ description: 'Between what prices the variants of a product are, in one currency.' })
export class PriceRange {
  @Field(() => Money, { description: 'Price of the cheapest.' })
  min!: Money;

  @Field(() => Money, { description: 'Price of the dearest.' })
  max!: Money;
}

@InputType({ description: 'What a variant costs in one currency.' })
export class PriceInput {
  @Field(() => DecimalScalar, {
    description: 'What it costs; not negative, no more digits after the point than the currency has.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency; a variant has one price in each.' })
  currencyCode!: CurrencyCode;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it cost before, or costs elsewhere.' })
  compareAt?: string | null;
}
