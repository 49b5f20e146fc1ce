import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Money, moneyOf } from '../../../platform/money/money.type';
import type { OrderContext } from '../context';
import type { LineTotals } from '../totals/totals';
import type { CartLoaders } from './cart.loader';
import { CartLine } from './cart.type';
import { loadQuote } from './load-quote';

/** The amounts of a line. */
async function amountsOf(line: CartLine, loaders: CartLoaders): Promise<LineTotals> {
  const { totals } = (await loadQuote(loaders, line.cartUuid)).quote;
  return totals.lines.find(({ key }) => key === line.uuid) as LineTotals;
}

/** What of a line is to be paid. */
@Resolver(() => CartLine)
export class CartLineResolver {
  @FieldResolver(() => Money, { description: 'What promotions take off it.' })
  async discount(@Root() line: CartLine, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf((await amountsOf(line, cart)).discount, line.unitPrice.currencyCode);
  }

  @FieldResolver(() => Money, { description: 'Its taxes: in its total when prices include them, else added to it.' })
  async tax(@Root() line: CartLine, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf((await amountsOf(line, cart)).tax, line.unitPrice.currencyCode);
  }

  @FieldResolver(() => Money, { description: 'What all of the line cost, less discounts; with taxes if prices are.' })
  async total(@Root() line: CartLine, @Ctx() { cart }: OrderContext): Promise<Money> {
    return moneyOf((await amountsOf(line, cart)).total, line.unitPrice.currencyCode);
  }
}
