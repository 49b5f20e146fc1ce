import { Field, ID, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';
import { MoneyInput } from '../../../platform/money/money-input.type';
import { PromotionKind } from './promotion-kind.type';

@InputType({ description: 'What a promotion takes off; what its kind does not need is left out.' })
export class PromotionEffectInput {
  @Field(() => PromotionKind, { description: 'Of which kind it is.' })
  kind!: PromotionKind;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Of PERCENTAGE and BUY_X_GET_Y: above 0 up to 100, with up to four digits after the point; 100 for BUY_X_GET_Y ' +
      'when left out.',
  })
  percentage?: string | null;

  @Field(() => [MoneyInput], {
    nullable: true,
    description: 'Of AMOUNT: what it takes off, once a currency; carts in other currencies do not get it.',
  })
  amounts?: MoneyInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Of BUY_X_GET_Y: units at full price, 1 to 10,000.' })
  buyQuantity?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of BUY_X_GET_Y: units at the lower price, 1 to 10,000.' })
  getQuantity?: number | null;
}

@InputType({ description: 'Which carts a promotion is for; all, when everything is left out.' })
export class PromotionConditionsInput {
  @Field(() => [MoneyInput], {
    nullable: true,
    description:
      'What the lines that qualify cost at least, before any discount, once a currency; when there is one, carts in ' +
      'other currencies do not get the promotion.',
  })
  minimumSubtotals?: MoneyInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Up to 250 products whose lines qualify.' })
  productIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Up to 250 collections with products whose lines qualify, too.' })
  collectionIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Up to 250 customer groups; the buyer is signed in and in one of them.',
  })
  customerGroupIds?: string[] | null;
}

/** What both a new promotion and a change can have. */
@InputType()
abstract class PromotionValuesInput {
  @Field(() => String, {
    nullable: true,
    description: 'Unique name for programs; left out of a new promotion, it is made of the title.',
  })
  handle?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What buyers type: up to 64 letters and digits of any script, and "-_.+%" between them. Upper and lower case are ' +
      'the same. Null makes it apply by itself, to everybody whom it is for.',
  })
  code?: string | null;

  @Field(() => PromotionConditionsInput, { nullable: true, description: 'Which carts it is for, as a whole.' })
  conditions?: PromotionConditionsInput | null;

  @Field(() => Int, { nullable: true, description: 'Of several that combine, the lower ones apply first; 0 at first.' })
  priority?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it applies together with others that do; false at first.',
  })
  combines?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'When it begins; null for at once.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null for never.' })
  endsAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often it can be used by all buyers together, 1 to 1,000,000,000; null for without end.',
  })
  usageLimit?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often one buyer can use it, 1 to 1,000,000,000; null for without end. A buyer is an account or, for a guest, ' +
      'an e-mail address.',
  })
  customerUsageLimit?: number | null;
}

@InputType({ description: 'A new promotion.' })
export class PromotionCreateInput extends PromotionValuesInput {
  @Field(() => String, { description: 'Name for people, 1 to 200 characters; buyers see it.' })
  title!: string;

  @Field(() => PromotionEffectInput, { description: 'What it takes off.' })
  effect!: PromotionEffectInput;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is switched on; true when left out.' })
  active?: boolean | null;
}

@InputType({ description: 'Changes of a promotion: what is left out stays.' })
export class PromotionUpdateInput extends PromotionValuesInput {
  @Field(() => String, { nullable: true, description: 'Name for people, 1 to 200 characters; buyers see it.' })
  title?: string | null;

  @Field(() => PromotionEffectInput, { nullable: true, description: 'What it takes off, as a whole.' })
  effect?: PromotionEffectInput | null;
}
