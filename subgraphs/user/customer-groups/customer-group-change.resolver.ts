import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { UserContext } from '../context';
import { changeGroup, createGroup, removeGroup } from './change-customer-group';
import { addMembers, removeMembers } from './change-members';
import {
  type CustomerGroup,
  CustomerGroupCreateInput,
  CustomerGroupCreatePayload,
  CustomerGroupDeletePayload,
  CustomerGroupMembersAddPayload,
  CustomerGroupMembersRemovePayload,
  CustomerGroupUpdateInput,
  CustomerGroupUpdatePayload,
  toCustomerGroup,
} from './customer-group.type';

interface GroupPayload {
  customerGroup: CustomerGroup | null;
  userErrors: UserError[];
}

const needsUsersWrite = Directive('@requiresScopes(scopes: [["users:write"]])');
const groupId = { description: 'Id of the group.' };
const userIds = { description: 'Ids of up to 250 users.' };

/** Customer groups: made, changed and filled by staff. */
@Resolver()
export class CustomerGroupChangeResolver {
  @needsUsersWrite
  @Mutation(() => CustomerGroupCreatePayload, { description: 'Creates a customer group.' })
  async customerGroupCreate(
    @Ctx() { database }: UserContext,
    @Arg('input', () => CustomerGroupCreateInput, { description: 'The group.' }) input: CustomerGroupCreateInput,
  ): Promise<GroupPayload> {
    const { value, userErrors } = await createGroup(database, input);
    return { customerGroup: value && toCustomerGroup(value), userErrors };
  }

  @needsUsersWrite
  @Mutation(() => CustomerGroupUpdatePayload, { description: 'Changes a customer group.' })
  async customerGroupUpdate(
    @Ctx() { database }: UserContext,
    @Arg('id', () => ID, groupId) id: string,
    @Arg('input', () => CustomerGroupUpdateInput, { description: 'What changes.' }) input: CustomerGroupUpdateInput,
  ): Promise<GroupPayload> {
    const { value, userErrors } = await changeGroup(database, decodeId('grp', id), input);
    return { customerGroup: value && toCustomerGroup(value), userErrors };
  }

  @needsUsersWrite
  @Mutation(() => CustomerGroupDeletePayload, { description: 'Deletes a customer group; its members stay.' })
  async customerGroupDelete(
    @Ctx() { database }: UserContext,
    @Arg('id', () => ID, groupId) id: string,
  ): Promise<{ deletedId: string | null; userErrors: UserError[] }> {
    const { value, userErrors } = await removeGroup(database, decodeId('grp', id));
    return { deletedId: value && id, userErrors };
  }

  @needsUsersWrite
  @Mutation(() => CustomerGroupMembersAddPayload, { description: 'Puts users into a group: all of them or none.' })
  async customerGroupMembersAdd(
    @Ctx() { database }: UserContext,
    @Arg('id', () => ID, groupId) id: string,
    @Arg('userIds', () => [ID], userIds) users: string[],
  ): Promise<GroupPayload> {
    const { value, userErrors } = await addMembers(database, decodeId('grp', id), users);
    return { customerGroup: value && toCustomerGroup(value), userErrors };
  }

  @needsUsersWrite
  @Mutation(() => CustomerGroupMembersRemovePayload, { description: 'Takes users out of a group.' })
  async customerGroupMembersRemove(
    @Ctx() { database }: UserContext,
    @Arg('id', () => ID, groupId) id: string,
    @Arg('userIds', () => [ID], userIds) users: string[],
  ): Promise<GroupPayload> {
    const { value, userErrors } = await removeMembers(database, decodeId('grp', id), users);
    return { customerGroup: value && toCustomerGroup(value), userErrors };
  }
}
