import { type ClassType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { type ImportResult, importPayloadTypes } from '../../../platform/imports/import-payload';
import { SeoInput } from '../../../platform/seo/seo.type';
import { PriceInput } from '../catalog/price.type';
import { Product } from '../catalog/product.type';
import { ProductMediaInput } from '../catalog/product-media.type';
import { ProductOptionInput } from '../catalog/product-option.type';
import { ProductStatus } from '../catalog/product-status.type';
import { VariantContent } from '../catalog/variant-input.type';

@InputType({ description: 'A variant of an imported product.' })
export class ProductVariantImportInput extends VariantContent {
  @Field(() => String, { description: 'What the other system calls it: unique, and the same in every import.' })
  externalReference!: string;

  @Field(() => [PriceInput], { description: 'What it costs, once a currency.' })
  prices!: PriceInput[];
}

@InputType({ description: 'A product of another system, whole: variants that it does not name are removed.' })
export class ProductImportInput {
  @Field(() => String, { description: 'What the other system calls it: unique, and the same in every import.' })
  externalReference!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name for addresses; made of the title when it is missing, and numbered when it is taken.',
  })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Description as HTML; what could harm a reader is taken out.' })
  descriptionHtml?: string | null;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  vendor?: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of thing it is.' })
  productType?: string | null;

  @Field(() => [String], { nullable: true, description: 'Free words to find and group it by.' })
  tags?: string[] | null;

  @Field(() => ProductStatus, { nullable: true, description: 'Where it stands in its life; a draft unless said.' })
  status?: ProductStatus | null;

  @Field(() => Date, { nullable: true, description: 'From when on the public sees it; for an active one else now.' })
  publishedAt?: Date | null;

  @Field(() => SeoInput, { nullable: true, description: 'What search engines and link previews show.' })
  seo?: SeoInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Its category by titles from the root, such as ["Clothing", "Shirts"]; missing ones are made.',
  })
  categoryPath?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Handles of the manual collections that it is to be in.' })
  collectionHandles?: string[] | null;

  @Field(() => [ProductOptionInput], { nullable: true, description: 'What its variants differ in.' })
  options?: ProductOptionInput[] | null;

  @Field(() => [ProductVariantImportInput], { description: 'All its variants.' })
  variants!: ProductVariantImportInput[];

  @Field(() => [ProductMediaInput], { nullable: true, description: 'Its images.' })
  media?: ProductMediaInput[] | null;
}

@ObjectType({ description: 'A variant that was imported.' })
export class ImportedVariant {
  @Field(() => String, { description: 'What the other system calls it.' })
  externalReference!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

const types = importPayloadTypes({ one: 'Product', many: 'Products' }, () => Product);

/** What became of an imported product. */
export interface ProductImportResult extends ImportResult {
  variants: ImportedVariant[];
  /** Called when the field is selected. */
  product?: () => Promise<Product | null>;
}

Field(() => [ImportedVariant], { description: 'Its variants, in the order of the input; empty when it failed.' })(
  types.Result.prototype,
  'variants',
);

export const ProductsImportPayload: ClassType<{ results: ImportResult[] }> = types.Payload;
