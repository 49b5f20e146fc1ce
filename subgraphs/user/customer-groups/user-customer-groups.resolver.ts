import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import { assertMaySeeAccount } from '../account/may-see-account';
import { User } from '../account/user.type';
import type { UserContext } from '../context';
import { type CustomerGroup, CustomerGroupConnection, toCustomerGroup } from './customer-group.type';

/** What customer groups add to a user. */
@Resolver(() => User)
export class UserCustomerGroupsResolver {
  @Directive(listSize)
  @FieldResolver(() => CustomerGroupConnection, {
    nullable: true,
    description: 'Customer groups that the user is in, by handle. For the user and users:read.',
  })
  async customerGroups(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, customerGroups }: UserContext,
  ): Promise<Connection<CustomerGroup>> {
    assertMaySeeAccount(viewer, user.id, 'customerGroups');
    const list = 'customerGroups';
    const page = readPage(args, list);
    return toConnection({
      list,
      page,
      rows: await customerGroups.groupsOfAccount.load({ parentId: user.uuid, page, args: null }),
      cursorOf: (row) => row.cursor_values,
      toNode: toCustomerGroup,
      count: () => customerGroups.groupCountOfAccount.load(user.uuid),
    });
  }
}
