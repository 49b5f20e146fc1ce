import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../platform/money/money.type';
import { PromotionCodeReason } from '../promotion/promotion-code-reason.type';
import { CartLine } from './cart.type';

/** A code of a cart and what it does. */
@ObjectType({ description: 'A promotion code in a cart.' })
export class CartCode {
  @Field(() => String, { description: 'The code, in capitals.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether it takes something off.' })
  applied!: boolean;

  @Field(() => PromotionCodeReason, { nullable: true, description: 'Why it takes nothing off; null when it does.' })
  reason!: PromotionCodeReason | null;
}

@ObjectType({ description: "A promotion's part in a line." })
export class CartDiscountLine {
  @Field(() => CartLine, { description: 'The line.' })
  line!: CartLine;

  @Field(() => Money, { description: 'What is taken off it.' })
  amount!: Money;
}

@ObjectType({ description: 'What one promotion takes off a cart, explained per line.' })
export class CartDiscount {
  @Field(() => String, { description: 'What the shop calls the promotion.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The code that brought it; null when it comes by itself.' })
  code!: string | null;

  @Field(() => Money, { description: 'All of it: in the lines and in the delivery.' })
  amount!: Money;

  @Field(() => [CartDiscountLine], { description: 'Its parts in the lines.' })
  lines!: CartDiscountLine[];

  @Field(() => Money, { description: 'Its part in the delivery.' })
  delivery!: Money;
}

@ObjectType({ description: 'A way to deliver what is in a cart.' })
export class CartDeliveryOption {
  @Field(() => ID, { description: 'What the cart is told to choose it: `cartDetailsSet`.' })
  id!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What else a buyer should know.' })
  description!: string | null;

  @Field(() => Money, { description: 'What it costs, before discounts.' })
  price!: Money;

  @Field(() => Int, { description: 'Days until it arrives, at best.' })
  minDays!: number;

  @Field(() => Int, { description: 'Days until it arrives, at worst.' })
  maxDays!: number;
}
