import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { Seo } from '../../../platform/seo/seo.type';
import { Author } from '../authors/author.type';
import { ContentBlock } from '../blocks/content-block.type';
import { ContentState, type EntryState } from '../entries/content-state.type';

/** An article as clients see it, in one of its states. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'An article: something dated that somebody wrote.' })
export class Article {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** The state as it is stored; not a field of the graph. */
  storedState!: EntryState;

  /** Key of the cover; not a field of the graph. */
  coverUuid!: string | null;

  /** Keys of the products it links to; not a field of the graph. */
  productUuids!: string[];

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "summer-in-lisbon".' })
  handle!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A few sentences for lists, plain text.' })
  excerpt!: string | null;

  @Field(() => [ContentBlock], { description: 'What it says, block by block.' })
  body!: () => ContentBlock[];

  @Field(() => Author, { nullable: true, description: 'Who wrote it.' })
  author!: Author | null;

  @Field(() => [String], { description: 'Words to find it by.' })
  tags!: string[];

  @Field(() => Seo, { description: 'What search engines and link previews show.' })
  seo!: Seo;

  @Field(() => ContentState, { description: 'Which of its states this is.' })
  state!: ContentState;

  @Field(() => Date, { nullable: true, description: 'The date that readers see; null while nothing is published.' })
  publishedAt!: Date | null;

  @Directive('@requiresScopes(scopes: [["content:read"]])')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the draft differs from what is published; true also while nothing is.',
  })
  hasUnpublishedChanges!: boolean | null;

  @Field(() => String, { description: 'Its language and region (BCP 47), such as "en" or "pt-BR".' })
  locale!: string;

  @Field(() => String, { nullable: true, description: 'Its name in the system that it was imported from.' })
  externalReference!: string | null;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When this state last changed.' })
  updatedAt!: Date;
}

export const { Connection: ArticleConnection, Edge: ArticleEdge } = connectionTypes('Article', () => Article);
