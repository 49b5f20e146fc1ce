import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Money, moneyOf } from '../../../platform/money/money.type';
import type { OrderContext } from '../context';
import { Cart } from './cart.type';
import { CartCode, CartDeliveryOption, CartDiscount } from './cart-amounts.type';
import { loadQuote } from './load-quote';
import { toDeliveryOption, toDiscount } from './to-cart-amounts';

/** What a cart comes to at the prices that the buyer was shown: promotions, delivery and taxes of this moment. */
@Resolver(() => Cart)
export class CartAmountsResolver {
  @FieldResolver(() => [CartCode], { description: 'Its promotion codes, in the order in which they were added.' })
  async codes(@Root() { uuid }: Cart, @Ctx() { cart }: OrderContext): Promise<CartCode[]> {
    return (await loadQuote(cart, uuid)).codes;
  }

  @FieldResolver(() => [CartDiscount], { description: 'What promotions take off, in the order in which they apply.' })
  async discounts(@Root() { uuid, currencyCode }: Cart, @Ctx() { cart }: OrderContext): Promise<CartDiscount[]> {
    const [{ quote }, lines] = await Promise.all([loadQuote(cart, uuid), cart.linesOfCart.load(uuid)]);
    return quote.totals.discounts.map((discount) => toDiscount(discount, lines, currencyCode));
  }

  @FieldResolver(() => Money, { description: 'What promotions take off the lines, together.' })
  async discountTotal(@Root() { uuid, currencyCode }: Cart, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf((await loadQuote(cart, uuid)).quote.totals.discountTotal, currencyCode);
  }

  @FieldResolver(() => [CartDeliveryOption], {
    description:
      'How it can be delivered to its shipping address; empty without an address, when nothing is shipped, or when the place is not delivered to.',
  })
  async deliveryOptions(
    @Root() { uuid, currencyCode }: Cart,
    @Ctx() { cart }: OrderContext,
  ): Promise<CartDeliveryOption[]> {
    const choice = await cart.deliveryOfCart.load(uuid);
    return (choice?.offers ?? []).map((offer) => toDeliveryOption(offer, currencyCode));
  }

  @FieldResolver(() => Boolean, { description: 'Whether a delivery option must be chosen before it can be ordered.' })
  async deliveryRequired(@Root() { uuid }: Cart, @Ctx() { cart }: OrderContext): Promise<boolean> {
    return (await cart.deliveryOfCart.load(uuid))?.required ?? false;
  }

  @FieldResolver(() => CartDeliveryOption, {
    nullable: true,
    description: 'The chosen way to deliver it; null when none is chosen, or the chosen one is not offered any more.',
  })
  async deliveryOption(
    @Root() { uuid, currencyCode }: Cart,
    @Ctx() { cart }: OrderContext,
  ): Promise<CartDeliveryOption | null> {
    const { delivery } = (await loadQuote(cart, uuid)).quote;
    return delivery && toDeliveryOption(delivery, currencyCode);
  }

  @FieldResolver(() => Money, { description: 'What the chosen delivery costs, less what promotions take off it.' })
  async deliveryTotal(@Root() { uuid, currencyCode }: Cart, @Ctx() { cart }: OrderContext): Promise<Money> {
    const { deliveryPrice, deliveryDiscount } = (await loadQuote(cart, uuid)).quote.totals;
    return moneyOf(deliveryPrice - deliveryDiscount, currencyCode);
  }

  @FieldResolver(() => Money, {
    description:
      'Taxes of the lines and the delivery; an estimate of the shop, or none, as long as there is no address.',
  })
  async taxTotal(@Root() { uuid, currencyCode }: Cart, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf((await loadQuote(cart, uuid)).quote.totals.taxTotal, currencyCode);
  }

  @FieldResolver(() => Boolean, { description: 'Whether its prices have the taxes in them; else they are added.' })
  async pricesIncludeTax(@Root() { uuid }: Cart, @Ctx() { cart }: OrderContext): Promise<boolean> {
    return (await loadQuote(cart, uuid)).quote.totals.pricesIncludeTax;
  }

  @FieldResolver(() => Money, {
    description:
      'What is to be paid: subtotal, less discountTotal, and deliveryTotal; and taxTotal when prices do not include it.',
  })
  async total(@Root() { uuid, currencyCode }: Cart, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf((await loadQuote(cart, uuid)).quote.totals.total, currencyCode);
  }
}
