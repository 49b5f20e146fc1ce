import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Who an API key speaks for: what the gateway makes a viewer of. */
@Directive('@inaccessible')
@ObjectType({ description: 'Who an API key speaks for. For our own services.' })
export class ApiKeyIdentity {
  @Field(() => ID, { description: 'Id of the API key.' })
  id!: string;

  @Field(() => [String], { description: 'What it may do.' })
  scopes!: string[];

  @Field(() => [String], { description: 'Handles of its roles; a key has scopes of its own and no role.' })
  roles!: string[];
}
