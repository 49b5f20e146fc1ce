import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** One item of a menu as clients see it. */
@ObjectType({ description: 'One item of a menu.' })
export class MenuItem {
  /** Keys of what it points at, one at most; not a field of the graph. */
  targetKeys!: { entry: string | null; category: string | null; product: string | null; collection: string | null };

  @Field(() => String, { description: 'Text of the item.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads, when it points at no thing of ours.' })
  url!: string | null;

  @Field(() => Boolean, { description: 'Whether it opens a tab of its own.' })
  openInNewTab!: boolean;

  @Field(() => [MenuItem], { description: 'The items below it.' })
  items!: MenuItem[];
}

/** A menu as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A tree of links, such as the one at the top of every page.' })
export class Menu {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name, such as "main".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its name in the system that it was imported from.' })
  externalReference!: string | null;
}

export const { Connection: MenuConnection, Edge: MenuEdge } = connectionTypes('Menu', () => Menu);
