import type { Database } from '../../../platform/database/database';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import type { DeliveryChoice, DeliveryMethods } from '../delivery/delivery-options';
import { promotionCustomer } from '../promotion/ask-customer-groups';
import { type ExplainedCode, explainCodes } from '../promotion/explain-codes';
import { loadActivePromotions } from '../promotion/load-active-promotions';
import type { TaxCalculator } from '../tax/tax-calculator';
import { computeTotals } from '../totals/compute-totals';
import type { TotalsLine } from '../totals/totals';
import { askOffers } from './ask-offers';
import type { CartRow } from './cart.store';
import type { CartLineRow } from './cart-line.store';
import { cartSubtotal } from './cart-subtotal';
import { factsMoved } from './facts-moved';
import type { Quote, QuoteLine, QuoteProblem } from './quote';
import { freshQuoteLine, lineProblems, storedQuoteLine, toTotalsLine } from './quote-lines';
import { problemOfCart, quoteProblems } from './quote-problems';

/** What a quote is made with; the context of a request has it. */
export interface QuoteServices {
  runtime: SubgraphRuntime;
  database: Database;
  taxes: TaxCalculator;
  deliveryMethods: DeliveryMethods;
}

/** A cart as it was read, with its lines. */
export interface StoredCart {
  cart: CartRow;
  lines: readonly CartLineRow[];
}

/** What a cart comes to, and what stands in the way of ordering it. */
export interface QuotedCart {
  quote: Quote;
  /** Empty when it can be ordered, and of a quote that is not fresh: product was not asked whether it can. */
  problems: QuoteProblem[];
  /** Each of the cart's codes, and what it does. */
  codes: ExplainedCode[];
}

/** How a cart is to be quoted. */
export interface QuoteOptions {
  /**
   * Whether product is asked for everything that an order copies (one call) and the prices are compared; otherwise what
   * is stored of the lines counts, and product need not be there.
   */
  fresh: boolean;
  /** How the cart can be delivered, when that is asked for already. */
  delivery?: Promise<DeliveryChoice | null> | null;
}

const noChoice: DeliveryChoice = Object.freeze({ required: false, offers: [] });

async function quoteLines(
  { runtime }: QuoteServices,
  { cart, lines }: StoredCart,
  fresh: boolean,
): Promise<{ lines: QuoteLine[]; problems: QuoteProblem[] }> {
  if (!fresh) return { lines: lines.map(storedQuoteLine), problems: [] };
  const variantIds = lines.map((line) => line.variant_id);
  const offers = await askOffers(runtime, variantIds, cart.currency_code);
  const asked = lines.map((line) => freshQuoteLine(line, offers.get(line.variant_id)));
  return { lines: asked, problems: lineProblems(asked, offers) };
}

/** What a quote has of the cart's row. */
function toQuoteHead(cart: CartRow): Omit<Quote, 'delivery' | 'lines' | 'totals'> {
  return {
    cartId: cart.id,
    cartVersion: cart.version,
    userId: cart.user_id,
    email: cart.email,
    tokenHash: cart.token_hash,
    currencyCode: cart.currency_code,
    note: cart.note,
    shippingAddress: cart.shipping_address,
    billingAddress: cart.billing_address,
    promotionCodes: cart.codes,
  };
}

/** How a cart can be delivered: one statement of the built-in table. */
export async function askDeliveryChoice(
  { database, deliveryMethods }: Pick<QuoteServices, 'database' | 'deliveryMethods'>,
  { currency_code: currencyCode, shipping_address: address }: CartRow,
  lines: readonly QuoteLine[],
): Promise<DeliveryChoice> {
  if (lines.length === 0) return noChoice;
  const totalsLines = lines.map(toTotalsLine);
  return deliveryMethods.optionsFor({
    database,
    currencyCode,
    address,
    lines: totalsLines,
    subtotal: cartSubtotal(lines),
  });
}

/**
 * The promotions and rates that the totals depend on: two statements at once, none for an empty cart. What is sent is
 * taxed where it goes, what is not where the bill goes.
 */
async function askTerms({ runtime, database, taxes }: QuoteServices, cart: CartRow, lines: readonly TotalsLine[]) {
  const { currency_code: currencyCode, codes, user_id: userId, email } = cart;
  if (lines.length === 0 && codes.length === 0) return { loaded: { promotions: [], refusedCodes: [] }, taxes: null };
  const isSent = lines.some(({ requiresShipping }) => requiresShipping);
  const { shipping_address: shipping, billing_address: billing } = cart;
  const address = isSent ? (shipping ?? billing) : (billing ?? shipping);
  const customer = promotionCustomer(runtime, { userId, email });
  const [loaded, taxTable] = await Promise.all([
    loadActivePromotions(database, { codes, currencyCode, customer, cartId: cart.id }),
    taxes.taxesFor({ database, currencyCode, address, lines }),
  ]);
  return { loaded, taxes: taxTable };
}

/**
 * Adds a cart up: its lines, the promotions that apply, the chosen delivery and the taxes of its address.
 *
 * Never inside a transaction: others are asked.
 *
 * @returns at the cost of three statements whatever the number of lines, two when no delivery is asked for, none for an
 *   empty cart
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE` when it is to be fresh and product does not answer
 */
export async function quoteCart(
  services: QuoteServices,
  stored: StoredCart,
  { fresh, delivery: asked = null }: QuoteOptions,
): Promise<QuotedCart> {
  const { cart } = stored;
  const { lines, problems } = await quoteLines(services, stored, fresh);
  const totalsLines = lines.map(toTotalsLine);
  const chosen = cart.delivery_option_id;
  // Of a cart that is only shown, delivery is not asked for unless an option is chosen: it would change nothing.
  const [{ loaded, taxes }, choice] = await Promise.all([
    askTerms(services, cart, totalsLines),
    asked ?? (fresh || chosen !== null ? askDeliveryChoice(services, cart, lines) : null),
  ]);
  const delivery = choice?.offers.find(({ id }) => id === chosen) ?? null;
  const added = { currencyCode: cart.currency_code, lines: totalsLines, delivery };
  const totals = computeTotals({ ...added, promotions: loaded.promotions, taxes });
  const codes = explainCodes({ codes: cart.codes, loaded, cart: added, discounts: totals.discounts });
  const quote = { ...toQuoteHead(cart), delivery, lines, totals };
  if (!fresh || !choice) return { quote, problems: [], codes };
  const ofTerms = quoteProblems(quote, { chosen, choice, codes, taxes });
  const ofTotal = await totalProblems(services, stored, quote);
  return { quote, problems: [...problems, ...ofTerms, ...ofTotal], codes };
}

/** Whether a fresh quote comes to another total than the cart is shown with, for another reason than a price. */
async function totalProblems(
  services: QuoteServices,
  stored: StoredCart,
  { lines, totals }: Quote,
): Promise<QuoteProblem[]> {
  if (!factsMoved(lines, stored.lines.map(storedQuoteLine))) return [];
  const shown = await quoteCart(services, stored, { fresh: false });
  return shown.quote.totals.total === totals.total ? [] : [problemOfCart('TOTAL_CHANGED')];
}
