import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { encodeId } from '../../../platform/ids/typed-id';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { groupCodes, missingGroupCodes } from './change-customer-group';

/** A customer group as staff, and the customers in it, see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Customers that are treated alike, such as wholesale.' })
export class CustomerGroup {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for programs, such as "wholesale".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

export const { Connection: CustomerGroupConnection, Edge: CustomerGroupEdge } = connectionTypes(
  'CustomerGroup',
  () => CustomerGroup,
);

/** What a group is made of: its row. */
interface CustomerGroupValues {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  created_at: Date;
}

/** The group that clients see of a stored one. */
export function toCustomerGroup(row: CustomerGroupValues): CustomerGroup {
  return {
    uuid: row.id,
    id: encodeId('grp', row.id),
    handle: row.handle,
    title: row.title,
    description: row.description,
    createdAt: row.created_at,
  };
}

@InputType({ description: 'A new customer group.' })
export class CustomerGroupCreateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for programs; made of the title when left out.' })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;
}

@InputType({ description: 'Changes of a customer group: what is left out stays.' })
export class CustomerGroupUpdateInput {
  @Field(() => String, { nullable: true, description: 'Unique name for programs.' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null removes it.' })
  description?: string | null;
}

const group = { field: 'customerGroup', type: () => CustomerGroup };

export const CustomerGroupCreatePayload = payloadType({ ...group, mutation: 'CustomerGroupCreate', codes: groupCodes });

export const CustomerGroupUpdatePayload = payloadType({
  ...group,
  mutation: 'CustomerGroupUpdate',
  codes: { ...groupCodes, ...missingGroupCodes },
});

export const CustomerGroupDeletePayload = payloadType({
  mutation: 'CustomerGroupDelete',
  field: 'deletedId',
  type: () => ID,
  codes: missingGroupCodes,
});

export const CustomerGroupMembersAddPayload = payloadType({
  ...group,
  mutation: 'CustomerGroupMembersAdd',
  codes: { ...missingGroupCodes, USER_NOT_FOUND: 'One of the users does not exist.' },
});

export const CustomerGroupMembersRemovePayload = payloadType({
  ...group,
  mutation: 'CustomerGroupMembersRemove',
  codes: missingGroupCodes,
});
