import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A category as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'A place in the tree that the products of the shop are sorted into.' })
export class Category {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** Key of the category above inside the subgraph; not a field of the graph. */
  parentUuid!: string | null;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "shirts".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { description: 'What is in it.' })
  description!: string;

  @Field(() => Int, { description: 'Place among its siblings; the lower, the further in front.' })
  position!: number;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: CategoryConnection, Edge: CategoryEdge } = connectionTypes('Category', () => Category);
