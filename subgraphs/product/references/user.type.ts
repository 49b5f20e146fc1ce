import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An account, of which this subgraph knows the id. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An account.' })
export class User {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
