import { Field, ObjectType } from 'type-graphql';
import { ContentBlock } from './content-block.type';

@ObjectType({ implements: ContentBlock, description: 'An image: an asset, or a file by its address.' })
export class ImageBlock extends ContentBlock {
  /** Key of the asset; not a field of the graph. */
  assetUuid!: string | null;

  /** What the block itself says; its asset says the rest. Not fields of the graph. */
  own!: { url: string | null; alt: string | null; caption: string | null };

  @Field(() => String, { nullable: true, description: 'Where a click on it leads.' })
  link!: string | null;
}

@ObjectType({ implements: ContentBlock, description: 'A heading over an image.' })
export class HeroBlock extends ContentBlock {
  /** Key of the asset; not a field of the graph. */
  assetUuid!: string | null;

  @Field(() => String, { nullable: true, description: 'The heading; always given.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'A line below it.' })
  subheading!: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the button.' })
  linkLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the button leads.' })
  linkUrl!: string | null;
}
