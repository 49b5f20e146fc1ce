import { Field, ID, InputType } from 'type-graphql';
import { SeoInput } from '../../../platform/seo/seo.type';
import { ProductMediaInput } from './product-media.type';
import { ProductOptionInput } from './product-option.type';
import { ProductStatus } from './product-status.type';
import { ProductVariantInput } from './variant-input.type';

/** What is written of a product beside its title, its options and its variants. */
@InputType({ description: 'What is written of a product.' })
export class ProductDetails {
  @Field(() => String, { nullable: true, description: 'Unique name for addresses; made of the title without it.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'Description as HTML; what could harm a reader is taken out.' })
  descriptionHtml?: string | null;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  vendor?: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of thing it is.' })
  productType?: string | null;

  @Field(() => [String], { nullable: true, description: 'Free words to find and group it by.' })
  tags?: string[] | null;

  @Field(() => ProductStatus, { nullable: true, description: 'Where it stands in its life; a new one is a draft.' })
  status?: ProductStatus | null;

  @Field(() => Date, { nullable: true, description: 'From when on the public sees it; for an active one else now.' })
  publishedAt?: Date | null;

  @Field(() => SeoInput, { nullable: true, description: 'What search engines and link previews show.' })
  seo?: SeoInput | null;

  @Field(() => ID, { nullable: true, description: 'The category that it is sorted into.' })
  categoryId?: string | null;

  @Field(() => [ProductMediaInput], { nullable: true, description: 'Its images.' })
  media?: ProductMediaInput[] | null;
}

@InputType({ description: 'A new product.' })
export class ProductCreateInput extends ProductDetails {
  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => [ProductOptionInput], { nullable: true, description: 'What its variants differ in.' })
  options?: ProductOptionInput[] | null;

  @Field(() => [ProductVariantInput], { nullable: true, description: 'Its variants.' })
  variants?: ProductVariantInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The manual collections that it is to be in.' })
  collectionIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What another system calls it; unique.' })
  externalReference?: string | null;
}

@InputType({
  description:
    'What is to be changed of a product; what is left out stays as it is, and null clears what can be empty.',
})
export class ProductUpdateInput extends ProductDetails {
  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => [ProductOptionInput], {
    nullable: true,
    description: 'New names and values of its options, in the order of the old ones; as many as its variants have.',
  })
  options?: ProductOptionInput[] | null;
}
