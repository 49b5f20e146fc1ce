import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A location as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A place that keeps stock, such as a warehouse or a shop.' })
export class Location {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses and files, such as "main-warehouse".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  name!: string;

  @Field(() => Int, { description: 'Order in which locations serve orders: the lowest first.' })
  priority!: number;

  @Field(() => Boolean, { description: 'Whether its stock is for sale; the public sees active locations only.' })
  active!: boolean;

  @Field(() => String, { nullable: true, description: 'Its id in the system that it was imported from.' })
  externalReference!: string | null;
}

export const { Connection: LocationConnection, Edge: LocationEdge } = connectionTypes('Location', () => Location);
