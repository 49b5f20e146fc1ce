import type { Outcome } from '../../../platform/database/refusable-transaction';
import { type CartRow, updateCartDetails } from './cart.store';
import type { CartClaim } from './cart-access';
import { type CartDetails, checkDetails, type DetailsCode, type GivenDetails } from './cart-details';
import { maxDeliveryOptionIdLength } from './cart-limits';
import type { CartLineRow } from './cart-line.store';
import type { CartRefusal } from './cart-refusal';
import { type ClaimCode, findRefusedCart } from './find-refused-cart';
import { type ClaimedCart, loadClaimedCart } from './load-claimed-cart';
import { askDeliveryChoice, type QuoteServices } from './quote-cart';
import { storedQuoteLine } from './quote-lines';

/** Why details were not set. */
export type SetDetailsCode = ClaimCode | DetailsCode | 'DELIVERY_OPTION_UNAVAILABLE';

/** A cart whose details were set; its lines when they are known to be those of this version. */
export interface DetailedCart {
  cart: CartRow;
  lines?: CartLineRow[] | undefined;
}

const unavailable: { refusal: CartRefusal<SetDetailsCode>[] } = {
  refusal: [{ code: 'DELIVERY_OPTION_UNAVAILABLE', field: ['deliveryOptionId'] }],
};

/** Whether the cart, with the address that comes along, is offered the option. */
async function isOffered(
  services: Pick<QuoteServices, 'database' | 'deliveryMethods'>,
  { cart, lines }: ClaimedCart,
  { shippingAddress, deliveryOptionId }: CartDetails,
): Promise<boolean> {
  const address = shippingAddress === undefined ? cart.shipping_address : shippingAddress;
  const asked = { ...cart, shipping_address: address };
  const { offers } = await askDeliveryChoice(services, asked, lines.map(storedQuoteLine));
  return offers.some(({ id }) => id === deliveryOptionId);
}

/**
 * Sets what a buyer says of a cart besides its lines: all of it, or nothing. A delivery option must be one that the
 * cart is offered now. Later changes of the address or the lines can make it one that is not; the cart then shows none,
 * and the quote that an order is made of says so.
 *
 * One statement; three with a delivery option.
 */
export async function setCartDetails(
  services: Pick<QuoteServices, 'database' | 'deliveryMethods'>,
  claim: CartClaim,
  given: GivenDetails,
): Promise<Outcome<DetailedCart, CartRefusal<SetDetailsCode>[]>> {
  const checked = checkDetails(given);
  if ('refusals' in checked) return { refusal: checked.refusals };
  const { details } = checked;
  const { database } = services;
  let found: ClaimedCart | null = null;
  if (typeof details.deliveryOptionId === 'string') {
    if (details.deliveryOptionId.length > maxDeliveryOptionIdLength) return unavailable;
    found = await loadClaimedCart(database, claim);
    if (found?.state !== 'OPEN') return { refusal: await findRefusedCart(database, claim) };
    if (!(await isOffered(services, found, details))) return unavailable;
  }
  const cart = await updateCartDetails(database, claim, details);
  if (!cart) return { refusal: await findRefusedCart(database, claim) };
  // Every change is a new version: if this one is the next, nobody touched the lines in between.
  return { answer: { cart, lines: found?.cart.version === cart.version - 1 ? found.lines : undefined } };
}
