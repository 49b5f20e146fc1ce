import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A category of articles as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'A category of articles; categories form a tree.' })
export class ArticleCategory {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** Key of the category above; not a field of the graph. */
  parentUuid!: string | null;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "travel".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, plain text.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in the system that it was imported from.' })
  externalReference!: string | null;
}

export const { Connection: ArticleCategoryConnection, Edge: ArticleCategoryEdge } = connectionTypes(
  'ArticleCategory',
  () => ArticleCategory,
);
