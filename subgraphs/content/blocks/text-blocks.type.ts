import { Field, ObjectType } from 'type-graphql';
import { ContentBlock } from './content-block.type';

@ObjectType({ implements: ContentBlock, description: 'Prose: paragraphs, headings, lists, tables, code.' })
export class RichTextBlock extends ContentBlock {
  @Field(() => String, { description: 'Sanitised HTML, safe to put on a page as it is.' })
  html!: string;

  @Field(() => String, { description: 'The same as plain text, one line a block.' })
  text!: () => string;
}

@ObjectType({ implements: ContentBlock, description: 'What somebody said.' })
export class QuoteBlock extends ContentBlock {
  @Field(() => String, { description: 'Sanitised HTML, safe to put on a page as it is.' })
  html!: string;

  @Field(() => String, { description: 'The same as plain text, one line a block.' })
  text!: () => string;

  @Field(() => String, { nullable: true, description: 'Who said it, and where.' })
  attribution!: string | null;
}

@ObjectType({ implements: ContentBlock, description: 'Something that another site serves: a video, a post, a map.' })
export class EmbedBlock extends ContentBlock {
  @Field(() => String, { description: 'Who serves it, in lower case, such as "youtube".' })
  provider!: string;

  @Field(() => String, { nullable: true, description: 'Where it is, for an oEmbed request; always given.' })
  url!: string;

  @Field(() => String, {
    description: 'Sanitised HTML that shows it: no scripts, frames of well-known providers only; else a link.',
  })
  html!: () => string;

  @Field(() => String, { nullable: true, description: 'Text to show below it.' })
  caption!: string | null;
}
