import { Field, InputType } from 'type-graphql';
import {
  EmbedBlockInput,
  HeroBlockImportInput,
  HeroBlockInput,
  ImageBlockImportInput,
  ImageBlockInput,
  ProductGridBlockInput,
  QuoteBlockInput,
  RichTextBlockInput,
} from './block-parts.type';

/** The blocks that need no asset. */
@InputType({ description: 'The blocks that need no asset.' })
class TextBlockFields {
  @Field(() => String, {
    nullable: true,
    description: 'Names the block within its body, to find it again after edits; left out, a new name is made.',
  })
  key?: string | null;

  @Field(() => RichTextBlockInput, { nullable: true, description: 'Prose.' })
  richText?: RichTextBlockInput | null;

  @Field(() => ProductGridBlockInput, { nullable: true, description: 'Products side by side.' })
  productGrid?: ProductGridBlockInput | null;

  @Field(() => QuoteBlockInput, { nullable: true, description: 'What somebody said.' })
  quote?: QuoteBlockInput | null;

  @Field(() => EmbedBlockInput, { nullable: true, description: 'Something that another site serves.' })
  embed?: EmbedBlockInput | null;
}

@InputType({ description: 'One block of a body: set exactly one member besides the key.' })
export class ContentBlockInput extends TextBlockFields {
  @Field(() => ImageBlockInput, { nullable: true, description: 'An image.' })
  image?: ImageBlockInput | null;

  @Field(() => HeroBlockInput, { nullable: true, description: 'A heading over an image.' })
  hero?: HeroBlockInput | null;
}

@InputType({ description: 'One block of a body of another system: set exactly one member besides the key.' })
export class ContentBlockImportInput extends TextBlockFields {
  @Field(() => ImageBlockImportInput, { nullable: true, description: 'An image.' })
  image?: ImageBlockImportInput | null;

  @Field(() => HeroBlockImportInput, { nullable: true, description: 'A heading over an image.' })
  hero?: HeroBlockImportInput | null;
}
