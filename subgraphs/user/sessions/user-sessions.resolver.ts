import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import { assertMaySeeAccount } from '../account/may-see-account';
import { User } from '../account/user.type';
import type { UserContext } from '../context';
import { type Session, SessionConnection, toSession } from './session.type';

/** What sessions add to a user. */
@Resolver(() => User)
export class UserSessionsResolver {
  @Directive(listSize)
  @FieldResolver(() => SessionConnection, {
    nullable: true,
    description: 'Sessions that last, the newest first. For the user and users:read.',
  })
  async sessions(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, sessions }: UserContext,
  ): Promise<Connection<Session>> {
    assertMaySeeAccount(viewer, user.id, 'sessions');
    const list = 'sessions';
    const page = readPage(args, list);
    return toConnection({
      list,
      page,
      rows: await sessions.sessionsOfAccount.load({ parentId: user.uuid, page, args: null }),
      cursorOf: (row) => row.cursor_values,
      toNode: (row) => toSession(row, viewer.sessionId),
      count: () => sessions.sessionCountOfAccount.load(user.uuid),
    });
  }
}
