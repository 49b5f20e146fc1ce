import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { User } from '../references/user.type';

/** Whether the public sees a review. */
export enum ReviewStatus {
  PENDING = 'PENDING',
  PUBLISHED = 'PUBLISHED',
  REJECTED = 'REJECTED',
}

registerEnumType(ReviewStatus, {
  name: 'ReviewStatus',
  description: 'Whether the public sees a review.',
  valuesConfig: {
    PENDING: { description: 'Nobody has looked at it yet; its author and staff see it.' },
    PUBLISHED: { description: 'Everybody sees it, and its rating counts.' },
    REJECTED: { description: 'It is kept from the public; its author and staff see it.' },
  },
});

/** A review as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a customer thinks of a product.' })
export class Review {
  /** Key of its product inside the subgraph; not a field of the graph. */
  productUuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => User, { nullable: true, description: 'Who wrote it; null when the account is gone.' })
  author!: User | null;

  @Field(() => Int, { description: 'From 1, the worst, to 5.' })
  rating!: number;

  @Field(() => String, { description: 'Its heading; may be empty.' })
  title!: string;

  @Field(() => String, { description: 'Its text; may be empty.' })
  body!: string;

  @Field(() => ReviewStatus, { description: 'Whether the public sees it.' })
  status!: ReviewStatus;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;
}

export const { Connection: ReviewConnection, Edge: ReviewEdge } = connectionTypes('Review', () => Review);
