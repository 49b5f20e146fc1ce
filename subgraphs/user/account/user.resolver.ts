import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { userIdOf } from '../../../platform/identity/viewer';
import { decodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import { rightsOf } from '../access/rights-of-account';
import { Role, toRole } from '../access/role.type';
import type { UserContext } from '../context';
import { type Address, AddressConnection, toAddress } from './address.type';
import { listUsers } from './list-users';
import { assertMaySeeAccount } from './may-see-account';
import { toUser, User, UserConnection } from './user.type';

/** Queries for users, and what the account itself knows of them. */
@Resolver(() => User)
export class UserResolver {
  @Query(() => User, { nullable: true, description: 'The signed-in user; null for everybody else.' })
  async viewer(@Ctx() { viewer, account }: UserContext): Promise<User | null> {
    const userId = userIdOf(viewer);
    const row = userId && (await account.accountById.load(decodeId('user', userId)));
    return row ? toUser(row) : null;
  }

  @Directive('@requiresScopes(scopes: [["users:read"]])')
  @Query(() => User, { nullable: true, description: 'A user by id; null when there is none.' })
  async user(
    @Ctx() { account }: UserContext,
    @Arg('id', () => ID, { description: 'Id of the user.' }) id: string,
  ): Promise<User | null> {
    const row = await account.accountById.load(decodeId('user', id));
    return row && toUser(row);
  }

  @Directive('@requiresScopes(scopes: [["users:read"]])')
  @Directive(listSize)
  @Query(() => UserConnection, { description: 'Users, the newest first.' })
  users(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: UserContext,
    @Arg('search', () => String, { nullable: true, description: 'Text in the e-mail address or a name.' })
    search: string | null,
  ): Promise<Connection<User>> {
    return listUsers(database, args, search);
  }

  @FieldResolver(() => [Role], { nullable: true, description: 'Roles. For the user and users:read.' })
  async roles(@Root() user: User, @Ctx() { viewer, access }: UserContext): Promise<Role[]> {
    assertMaySeeAccount(viewer, user.id, 'roles');
    return (await access.rolesOfAccount.load(user.uuid)).map(toRole);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'What the user may do by all roles together. For the user and users:read.',
  })
  async scopes(@Root() user: User, @Ctx() { viewer, access }: UserContext): Promise<string[]> {
    assertMaySeeAccount(viewer, user.id, 'scopes');
    return rightsOf(await access.rolesOfAccount.load(user.uuid)).scopes;
  }

  @Directive(listSize)
  @FieldResolver(() => AddressConnection, {
    nullable: true,
    description: 'Addresses, in the order in which they were added. For the user and users:read.',
  })
  async addresses(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, account }: UserContext,
  ): Promise<Connection<Address>> {
    assertMaySeeAccount(viewer, user.id, 'addresses');
    const list = 'addresses';
    const page = readPage(args, list);
    return toConnection({
      list,
      page,
      rows: await account.addressesOfAccount.load({ parentId: user.uuid, page, args: null }),
      cursorOf: (row) => row.cursor_values,
      toNode: toAddress,
      count: () => account.addressCountOfAccount.load(user.uuid),
    });
  }
}
