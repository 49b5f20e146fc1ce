import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeId } from '../../../platform/ids/typed-id';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** A session as its owner and staff see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A device on which a user is signed in.' })
export class Session {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What the client called itself at the sign-in.' })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one that this request was made in.' })
  current!: boolean;

  @Field(() => Date, { description: 'When the user signed in.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last refreshed.' })
  lastUsedAt!: Date;

  @Field(() => Date, { description: 'When it ends if it is not refreshed before.' })
  expiresAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was ended, null while it lasts. Its access tokens are valid for up to 15 minutes longer.',
  })
  endedAt!: Date | null;
}

export const { Connection: SessionConnection, Edge: SessionEdge } = connectionTypes('Session', () => Session);

/** What a session is made of: its row. */
interface SessionValues {
  id: string;
  user_agent: string | null;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}

/** The session that clients see of a stored one. @param currentId id of the session of this request */
export function toSession(row: SessionValues, currentId: string | null): Session {
  const id = encodeId('sess', row.id);
  return {
    id,
    userAgent: row.user_agent,
    current: id === currentId,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  };
}
