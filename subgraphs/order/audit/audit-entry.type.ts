import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';

/** What somebody of the staff did, as clients see it. */
@ObjectType({ description: 'What somebody of the staff, or one of their programs, did. Never changed afterwards.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Who: kind and id, such as "user:user_01j…" or "apiKey:key_01j…".' })
  actor!: string;

  @Field(() => String, { description: 'Id of the request that did it, under which the logs have the rest.' })
  requestId!: string;

  @Field(() => String, { description: 'What was done, such as "order.cancel".' })
  action!: string;

  @Field(() => String, { description: 'Type of what it was done to, such as "Order".' })
  entityType!: string;

  @Field(() => ID, { description: 'Id of what it was done to.' })
  entityId!: string;

  @Field(() => String, { description: 'What changed, as JSON; amounts in minor units as text.' })
  data!: string;

  @Field(() => Date, { description: 'When.' })
  createdAt!: Date;
}

export const { Connection: AuditEntryConnection, Edge: AuditEntryEdge } = connectionTypes(
  'AuditEntry',
  () => AuditEntry,
);

@InputType({ description: 'Which entries are wanted. All filters that are given apply.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Entries about things of this type, such as "Order".' })
  entityType?: string | null;

  @Field(() => ID, { nullable: true, description: 'Entries about this thing.' })
  entityId?: string | null;

  @Field(() => String, { nullable: true, description: 'Entries of this actor, spelled as in the entries.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'Entries of this action, such as "order.cancel".' })
  action?: string | null;
}
