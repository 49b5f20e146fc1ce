import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import { toUser, type User, UserConnection } from '../account/user.type';
import type { UserContext } from '../context';
import { CustomerGroup, CustomerGroupConnection } from './customer-group.type';
import { listCustomerGroups } from './list-customer-groups';

/** Customer groups and who is in them. */
@Resolver(() => CustomerGroup)
export class CustomerGroupResolver {
  @Directive('@requiresScopes(scopes: [["users:read"]])')
  @Directive(listSize)
  @Query(() => CustomerGroupConnection, { description: 'Customer groups, by handle.' })
  customerGroups(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: UserContext,
  ): Promise<Connection<CustomerGroup>> {
    return listCustomerGroups(database, args);
  }

  @Directive('@requiresScopes(scopes: [["users:read"]])')
  @Directive(listSize)
  @FieldResolver(() => UserConnection, {
    nullable: true,
    description: 'Users in the group, in the order in which their accounts were made. For users:read.',
  })
  async members(
    @Root() group: CustomerGroup,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { account, customerGroups }: UserContext,
  ): Promise<Connection<User>> {
    const list = 'members';
    const page = readPage(args, list);
    const members = await customerGroups.membersOfGroup.load({ parentId: group.uuid, page, args: null });
    const accounts = await Promise.all(members.map((member) => account.accountById.load(member.account_id)));
    const rows = members.flatMap((member, index) => {
      const found = accounts[index];
      return found ? [{ ...member, found }] : [];
    });
    return toConnection({
      list,
      page,
      rows,
      cursorOf: (row) => row.cursor_values,
      toNode: (row) => toUser(row.found),
      count: () => customerGroups.memberCountOfGroup.load(group.uuid),
    });
  }
}
