import { Field, ID, InputType, Int } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { reviewProblems } from './check-review';
import { Review } from './review.type';

@InputType({ description: 'What somebody thinks of a product.' })
export class ReviewCreateInput {
  @Field(() => Int, { description: 'From 1, the worst, to 5.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'Its heading, up to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Its text, up to 10,000 characters.' })
  body?: string | null;
}

const type = () => Review;
const codes = { NOT_FOUND: 'There is no such review, or it is somebody else’s.' } as const;

export const ReviewCreatePayload = payloadType({
  mutation: 'ReviewCreate',
  field: 'review',
  type,
  codes: reviewProblems,
});

export const ReviewModeratePayload = payloadType({ mutation: 'ReviewModerate', field: 'review', type, codes });

export const ReviewDeletePayload = payloadType({
  mutation: 'ReviewDelete',
  field: 'deletedId',
  type: () => ID,
  codes,
});
