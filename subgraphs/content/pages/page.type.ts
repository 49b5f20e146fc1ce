import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { Seo } from '../../../platform/seo/seo.type';
import { ContentBlock } from '../blocks/content-block.type';
import { ContentState, type EntryState } from '../entries/content-state.type';

/** A page as clients see it, in one of its states. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'A page: something lasting, such as "About us"; pages form a tree.' })
export class Page {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** The state as it is stored; not a field of the graph. */
  storedState!: EntryState;

  /** Key of the cover; not a field of the graph. */
  coverUuid!: string | null;

  /** Key of the page above; not a field of the graph. */
  parentUuid!: string | null;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "about-us".' })
  handle!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A few sentences for lists, plain text.' })
  excerpt!: string | null;

  @Field(() => [ContentBlock], { description: 'What it says, block by block.' })
  body!: () => ContentBlock[];

  @Field(() => Int, { description: 'Place among its sisters; the lowest comes first.' })
  position!: number;

  @Field(() => Seo, { description: 'What search engines and link previews show.' })
  seo!: Seo;

  @Field(() => ContentState, { description: 'Which of its states this is.' })
  state!: ContentState;

  @Field(() => Date, { nullable: true, description: 'When it was published; null while nothing is.' })
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

export const { Connection: PageConnection, Edge: PageEdge } = connectionTypes('Page', () => Page);
