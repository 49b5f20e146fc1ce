import { Field, InputType, Int } from 'type-graphql';
import { PriceInput } from './price.type';
import { WeightInput } from './weight.type';

/** What is written of a variant, by hand or by import. */
@InputType({ description: 'What is written of a variant.' })
export class VariantContent {
  @Field(() => String, { nullable: true, description: 'Stock keeping unit, unique where given.' })
  sku?: string | null;

  @Field(() => String, { nullable: true, description: 'Barcode, such as its GTIN.' })
  barcode?: string | null;

  @Field(() => [String], { nullable: true, description: 'One value for each option of the product, in their order.' })
  optionValues?: string[] | null;

  @Field(() => WeightInput, { nullable: true, description: 'How heavy it is.' })
  weight?: WeightInput | null;

  @Field(() => String, { nullable: true, description: 'Address of its own image: http, https or relative.' })
  mediaUrl?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has to be sent; true unless said otherwise.' })
  requiresShipping?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether taxes are due on it; true unless said otherwise.' })
  taxable?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Place among the variants; without it the last.' })
  position?: number | null;
}

/** A variant as staff write it. */
@InputType({ description: 'A variant of a product.' })
export class ProductVariantInput extends VariantContent {
  @Field(() => [PriceInput], { nullable: true, description: 'What it costs, once a currency.' })
  prices?: PriceInput[] | null;

  @Field(() => String, { nullable: true, description: 'What another system calls it; unique.' })
  externalReference?: string | null;
}
