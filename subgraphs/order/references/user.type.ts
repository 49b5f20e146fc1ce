import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeId, tryDecodeId } from '../../../platform/ids/typed-id';

/** A user of the user subgraph: its key here, and what this subgraph adds to it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody with an account: a customer, or one of the staff.' })
export class User {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}

/** The user that a representation names, `null` when its id is none of a user. */
export function resolveUserReference(reference: Readonly<Record<string, unknown>>): User | null {
  const uuid = tryDecodeId('user', String(reference.id));
  return uuid === null ? null : { uuid, id: encodeId('user', uuid) };
}
