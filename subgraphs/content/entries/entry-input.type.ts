import { Field, ID, InputType } from 'type-graphql';
import { SeoInput } from '../../../platform/seo/seo.type';
import { ContentBlockImportInput, ContentBlockInput } from '../blocks/content-block-input.type';

@InputType({ description: 'What every way to write an entry has.' })
export class EntryFields {
  @Field(() => String, {
    nullable: true,
    description:
      'Unique name for addresses; left out, made of the title. It changes at once, not at the next publishing.',
  })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'A few sentences for lists, plain text.' })
  excerpt?: string | null;

  @Field(() => SeoInput, { nullable: true, description: 'What search engines and link previews show.' })
  seo?: SeoInput | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The date that readers see; left out, the time of publishing.',
  })
  publishedAt?: Date | null;
}

@InputType({ description: 'What editors write of every entry.' })
export class EntryEditFields extends EntryFields {
  @Field(() => [ContentBlockInput], { nullable: true, description: 'The body; a given one replaces the whole.' })
  body?: ContentBlockInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the picture that stands for it, an asset.' })
  coverId?: string | null;
}

@InputType({ description: 'What imports write of every entry.' })
export class EntryImportFields extends EntryFields {
  @Field(() => String, { description: 'Its name in the other system; a second import under it changes this entry.' })
  externalReference!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => [ContentBlockImportInput], { nullable: true, description: 'The body.' })
  body?: ContentBlockImportInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'External reference of the picture that stands for it, an asset.',
  })
  coverReference?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True publishes it as it is imported, false takes back what is published; left out, neither.',
  })
  publish?: boolean | null;
}
