import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Known by its id only; the user subgraph has the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'Customers that are treated alike, such as wholesale.' })
export class CustomerGroup {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}
