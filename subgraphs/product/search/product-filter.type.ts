import { Field, ID, InputType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { ProductStatus } from '../catalog/product-status.type';

@InputType({ description: 'Products with a variant of a price in this range, the limits included.' })
export class PriceFilter {
  @Field(() => CurrencyCode, { description: 'Currency of the limits.' })
  currencyCode!: CurrencyCode;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lowest price.' })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Highest price.' })
  max?: string | null;
}

@InputType({ description: 'Products with a variant of one of these values.' })
export class OptionFilter {
  @Field(() => String, { description: 'Name of the option, such as "Size"; upper and lower case are the same.' })
  name!: string;

  @Field(() => [String], { description: 'Any of these values; upper and lower case are the same.' })
  values!: string[];
}

@InputType({
  description:
    'Which products are wanted. All filters that are given apply; within one, any of its values will do. An empty ' +
    'list is as none, but for "ids" and "handles", where it finds nothing.',
})
export class ProductFilter {
  @Field(() => [ID], { nullable: true, description: 'These products.' })
  ids?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Products of these handles.' })
  handles?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Products in this category or one below.' })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: 'Products in this collection.' })
  collection?: string | null;

  @Field(() => PriceFilter, { nullable: true, description: 'Products in this range of prices.' })
  price?: PriceFilter | null;

  @Field(() => [OptionFilter], {
    nullable: true,
    description: 'Products with a variant that has one of the values of each of these options.',
  })
  options?: OptionFilter[] | null;

  @Field(() => [String], { nullable: true, description: 'Products with any of these tags.' })
  tags?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Products of any of these vendors.' })
  vendors?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Products of any of these types.' })
  productTypes?: string[] | null;

  @Field(() => [ProductStatus], {
    nullable: true,
    description: 'Products of any of these statuses; without the scope products:read only active ones are found.',
  })
  statuses?: ProductStatus[] | null;

  @Field(() => Date, { nullable: true, description: 'Products created after this time.' })
  createdAfter?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Products changed after this time.' })
  updatedAfter?: Date | null;
}
