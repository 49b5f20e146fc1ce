import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Prose.' })
export class RichTextBlockInput {
  @Field(() => String, { description: 'HTML; what could harm a page is taken out.' })
  html!: string;
}

@InputType({ description: 'What somebody said.' })
export class QuoteBlockInput {
  @Field(() => String, { description: 'HTML; what could harm a page is taken out.' })
  html!: string;

  @Field(() => String, { nullable: true, description: 'Who said it, and where.' })
  attribution?: string | null;
}

@InputType({ description: 'Something that another site serves.' })
export class EmbedBlockInput {
  @Field(() => String, { description: 'Who serves it, such as "youtube".' })
  provider!: string;

  @Field(() => String, { description: 'Where it is.' })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'HTML that shows it; scripts are taken out, and frames of unknown providers.',
  })
  html?: string | null;

  @Field(() => String, { nullable: true, description: 'Text to show below it.' })
  caption?: string | null;
}

@InputType({ description: 'Products side by side: named ones, or those of a collection.' })
export class ProductGridBlockInput {
  @Field(() => String, { nullable: true, description: 'Heading of the grid.' })
  heading?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the products, in their order.' })
  productIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of a collection whose products are shown.' })
  collectionId?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many products of the collection are shown, 1 to 100.' })
  limit?: number | null;
}

/** What an image says for itself. */
@InputType({ description: 'What an image says for itself.' })
class ImageFields {
  @Field(() => String, { nullable: true, description: 'Where the file is; left out, where the asset’s is.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows; left out, what the asset says.' })
  alt?: string | null;

  @Field(() => String, { nullable: true, description: 'Text to show below it; left out, the asset’s.' })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'Where a click on it leads.' })
  link?: string | null;
}

@InputType({ description: 'An image: give an asset, an address, or both.' })
export class ImageBlockInput extends ImageFields {
  @Field(() => ID, { nullable: true, description: 'Id of the asset.' })
  assetId?: string | null;
}

@InputType({ description: 'An image of another system: give an asset, an address, or both.' })
export class ImageBlockImportInput extends ImageFields {
  @Field(() => String, { nullable: true, description: 'External reference of the asset.' })
  assetReference?: string | null;
}

/** What a hero says. */
@InputType({ description: 'What a hero says.' })
class HeroFields {
  @Field(() => String, { description: 'The heading.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'A line below it.' })
  subheading?: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the button.' })
  linkLabel?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the button leads.' })
  linkUrl?: string | null;
}

@InputType({ description: 'A heading over an image.' })
export class HeroBlockInput extends HeroFields {
  @Field(() => ID, { nullable: true, description: 'Id of the image, an asset.' })
  assetId?: string | null;
}

@InputType({ description: 'A heading over an image, of another system.' })
export class HeroBlockImportInput extends HeroFields {
  @Field(() => String, { nullable: true, description: 'External reference of the image, an asset.' })
  assetReference?: string | null;
}
