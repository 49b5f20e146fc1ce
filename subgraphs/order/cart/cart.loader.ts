import { createLoader } from '../../../platform/loaders/create-loader';
import { manyRowsPerKey, oneRowPerKey } from '../../../platform/loaders/group-rows';
import type { DeliveryChoice } from '../delivery/delivery-options';
import { type CartRow, type CartWithLinesRow, findCarts, findCartsOfUsers } from './cart.store';
import { type CartLineRow, findLinesOfCarts } from './cart-line.store';
import { askDeliveryChoice, type QuotedCart, type QuoteServices, quoteCart } from './quote-cart';
import { storedQuoteLine } from './quote-lines';

/** Loaders of one request over the tables of carts. Who asks is checked by who uses them. */
export type CartLoaders = ReturnType<typeof createCartLoaders>;

const named = (loader: string) => ({ subgraph: 'order', loader });

function createRowLoaders({ database }: QuoteServices) {
  const linesOfCart = createLoader<string, CartLineRow[]>(named('linesOfCart'), async (cartIds) =>
    manyRowsPerKey(cartIds, await findLinesOfCarts(database, cartIds), (row) => row.cart_id),
  );
  /** A cart brings its lines along: nearly every question about a cart needs them. */
  const keepLines = (rows: readonly CartWithLinesRow[]): CartRow[] =>
    rows.map(({ lines, ...row }) => {
      linesOfCart.prime(row.id, lines);
      return row;
    });
  const cartById = createLoader<string, CartRow | null>(named('cartById'), async (ids) =>
    oneRowPerKey(ids, keepLines(await findCarts(database, ids)), (row) => row.id),
  );
  const cartOfUser = createLoader<string, CartRow | null>(named('cartOfUser'), async (userIds) => {
    const rows = keepLines(await findCartsOfUsers(database, userIds));
    for (const row of rows) cartById.prime(row.id, row);
    return oneRowPerKey<string | null, CartRow>(userIds, rows, (row) => row.user_id);
  });
  return { linesOfCart, cartById, cartOfUser };
}

/** Amounts are asked for cart by cart: a request shows one, and each has promotions and rates of its own. */
export function createCartLoaders(services: QuoteServices) {
  const rows = createRowLoaders(services);
  const deliver = async (cartId: string): Promise<DeliveryChoice | null> => {
    const cart = await rows.cartById.load(cartId);
    if (!cart) return null;
    return askDeliveryChoice(services, cart, (await rows.linesOfCart.load(cartId)).map(storedQuoteLine));
  };
  const deliveryOfCart = createLoader<string, DeliveryChoice | null>(named('deliveryOfCart'), (ids) =>
    Promise.all(ids.map(deliver)),
  );
  const quote = async (cartId: string): Promise<QuotedCart | null> => {
    const cart = await rows.cartById.load(cartId);
    if (!cart) return null;
    // An option that is chosen is looked for among those that are offered, which the request may show as well.
    const delivery = cart.delivery_option_id === null ? null : deliveryOfCart.load(cartId);
    const lines = await rows.linesOfCart.load(cartId);
    return quoteCart(services, { cart, lines }, { fresh: false, delivery });
  };
  const quoteOfCart = createLoader<string, QuotedCart | null>(named('quoteOfCart'), (ids) =>
    Promise.all(ids.map(quote)),
  );
  return { ...rows, quoteOfCart, deliveryOfCart };
}
