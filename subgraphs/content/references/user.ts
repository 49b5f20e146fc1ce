import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An account; the user subgraph knows the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'An account.' })
export class User {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
