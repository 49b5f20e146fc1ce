import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/money/money.type';
import { ProductVariant } from '../catalog/variant.type';

/** What carts and orders copy of a variant, in one currency. */
@Directive('@inaccessible')
@ObjectType({ description: 'What carts and orders copy of a variant. For our own services.' })
export class VariantOffer {
  @Field(() => ProductVariant, { description: 'The variant.' })
  variant!: ProductVariant;

  @Field(() => Boolean, { description: 'Whether its product is active and its time of publication has come.' })
  forSale!: boolean;

  @Field(() => Money, { nullable: true, description: 'What it costs; null without a price in the currency.' })
  price!: Money | null;

  @Field(() => ID, { description: 'Its product.' })
  productId!: string;

  @Field(() => String, { description: 'Title of its product.' })
  productTitle!: string;

  @Field(() => String, { nullable: true, description: 'Its own image, or the first one of its product.' })
  imageUrl!: string | null;

  @Field(() => [ID], { description: 'All collections that its product is in, however many.' })
  collectionIds!: string[];
}
