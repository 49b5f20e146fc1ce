import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { Money } from '../../../platform/money/money.type';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { Collection } from '../references/collection.type';
import { CustomerGroup } from '../references/customer-group.type';
import { Product } from '../references/product.type';
import { PromotionKind } from './promotion-kind.type';
import { PromotionStatus } from './promotion-status.type';

/** What a promotion takes off, as staff see it. */
@ObjectType({ description: 'What a promotion takes off.' })
export class PromotionEffect {
  @Field(() => PromotionKind, { description: 'Of which kind it is.' })
  kind!: PromotionKind;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of PERCENTAGE and BUY_X_GET_Y: "12.5" is an eighth.' })
  percentage!: string | null;

  @Field(() => [Money], { description: 'Of AMOUNT: what it takes off, once a currency; else empty.' })
  amounts!: Money[];

  @Field(() => Int, { nullable: true, description: 'Of BUY_X_GET_Y: units at full price.' })
  buyQuantity!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of BUY_X_GET_Y: units at the lower price.' })
  getQuantity!: number | null;
}

/** Which carts a promotion is for, as staff see it. */
@ObjectType({ description: 'Which carts a promotion is for.' })
export class PromotionConditions {
  @Field(() => [Money], {
    description:
      'What the lines that qualify cost at least, before any discount, once a currency; when there is one, carts in ' +
      'other currencies do not get the promotion.',
  })
  minimumSubtotals!: Money[];

  @Field(() => [Product], {
    nullable: 'items',
    description: 'Lines of these products qualify; all lines do when neither products nor collections are named.',
  })
  products!: (Product | null)[];

  @Field(() => [Collection], { nullable: 'items', description: 'Lines of products in these collections qualify, too.' })
  collections!: (Collection | null)[];

  @Field(() => [CustomerGroup], {
    nullable: 'items',
    description: 'Customers who are signed in and in one of these groups; everybody when there are none.',
  })
  customerGroups!: (CustomerGroup | null)[];
}

/** A promotion as staff see it. */
@ObjectType({ description: 'Something that the shop takes off, by a code or by itself.' })
export class Promotion {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for programs, such as "summer-sale".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people: buyers see it beside what it takes off.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What buyers type; null for one that applies by itself.' })
  code!: string | null;

  @Field(() => PromotionEffect, { description: 'What it takes off.' })
  effect!: PromotionEffect;

  @Field(() => PromotionConditions, { description: 'Which carts it is for.' })
  conditions!: PromotionConditions;

  @Field(() => Int, { description: 'Of several that combine, the lower ones apply first.' })
  priority!: number;

  @Field(() => Boolean, {
    description:
      'Whether it applies together with others that do. One that does not stands alone, when it is worth more than they.',
  })
  combines!: boolean;

  @Field(() => Boolean, { description: 'Whether it is switched on.' })
  active!: boolean;

  @Field(() => PromotionStatus, { description: 'Whether it can apply now.' })
  status!: PromotionStatus;

  @Field(() => Date, { nullable: true, description: 'When it begins; null when it has always been on.' })
  startsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null when it does not.' })
  endsAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be used by all buyers together; null for ever.' })
  usageLimit!: number | null;

  @Field(() => Int, { nullable: true, description: 'How often one buyer can use it; null for ever.' })
  customerUsageLimit!: number | null;

  @Field(() => Int, { description: 'How often it was used, checkouts that are still open included.' })
  used!: number;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed by staff.' })
  updatedAt!: Date;
}

export const { Connection: PromotionConnection, Edge: PromotionEdge } = connectionTypes('Promotion', () => Promotion);
