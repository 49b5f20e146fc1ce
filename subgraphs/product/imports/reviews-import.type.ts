import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { type ImportResult, importPayloadTypes } from '../../../platform/imports/import-payload';
import { Review, ReviewStatus } from '../reviews/review.type';

@InputType({ description: 'A review of another system.' })
export class ReviewImportInput {
  @Field(() => String, { description: 'What the other system calls it: unique, and the same in every import.' })
  externalReference!: string;

  @Field(() => ID, { description: 'The product that it is of.' })
  productId!: string;

  @Field(() => ID, { description: 'Who wrote it; a user has one review of each product.' })
  userId!: string;

  @Field(() => Int, { description: 'From 1, the worst, to 5.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'Its heading, up to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Its text, up to 10,000 characters.' })
  body?: string | null;

  @Field(() => ReviewStatus, { nullable: true, description: 'Whether the public sees it; PENDING unless said.' })
  status?: ReviewStatus | null;

  @Field(() => Date, { nullable: true, description: 'When it was written; now unless said.' })
  createdAt?: Date | null;
}

const types = importPayloadTypes({ one: 'Review', many: 'Reviews' }, () => Review);

export const ReviewsImportPayload: ClassType<{ results: ImportResult[] }> = types.Payload;
