import type { GraphClient } from '../../platform/graph-client/graph-client';
import { mutate } from './ask-graph';
import type { SampleCart } from './generate-order';

const createCart = /* GraphQL */ `
  mutation SampleCart($input: CartCreateInput!) {
    cartCreate(input: $input) {
      cart { id deliveryRequired deliveryOptions { id } }
      token
      userErrors { message code }
    }
  }
`;
const setDetails = /* GraphQL */ `
  mutation SampleCartDetails($cartId: ID!, $token: String, $input: CartDetailsInput!) {
    cartDetailsSet(cartId: $cartId, token: $token, input: $input) { userErrors { message code } }
  }
`;
const applyCodes = /* GraphQL */ `
  mutation SampleCartCodes($cartId: ID!, $token: String, $codes: [String!]!) {
    cartCodesApply(cartId: $cartId, token: $token, codes: $codes) { userErrors { message code } }
  }
`;

interface CreatedCart {
  cart: { id: string; deliveryRequired: boolean; deliveryOptions: { id: string }[] };
  token: string | null;
}

/** A cart that can be paid. */
export interface FilledCart {
  readonly cartId: string;
  /** A guest's; null for a signed-in buyer. */
  readonly token: string | null;
}

/** What the shop has that buyers choose from. */
export interface SampleShop {
  /** Id of a variant by its reference. */
  readonly idOf: (reference: string) => string | null;
  /** The promotion codes. */
  readonly codes: ReadonlySet<string>;
}

function inputOf({ idOf }: SampleShop, { note, buyer, place, houseNumber, lines }: SampleCart): object {
  const { street, city, region, postalCode, countryCode, currencyCode } = place;
  const { email, firstName, lastName } = buyer;
  const line1 = `${street} ${houseNumber}`;
  return {
    currencyCode,
    email,
    note,
    lines: lines.map(({ variantReference, quantity }) => ({ variantId: idOf(variantReference), quantity })),
    shippingAddress: { firstName, lastName, line1, city, region, postalCode, countryCode },
  };
}

/** Fills a cart as a buyer does: what, where to, how it is sent, and a code. @throws StepRefused */
export async function fillCart(client: GraphClient, shop: SampleShop, sample: SampleCart): Promise<FilledCart> {
  const { cart, token } = await mutate<CreatedCart>(client, createCart, { input: inputOf(shop, sample) });
  const claim = { cartId: cart.id, token };
  const { deliveryOptions } = cart;
  const option = sample.isUrgent ? deliveryOptions.at(-1) : deliveryOptions[0];
  if (option) await mutate(client, setDetails, { ...claim, input: { deliveryOptionId: option.id } });
  if (sample.code !== null && shop.codes.has(sample.code)) {
    await mutate(client, applyCodes, { ...claim, codes: [sample.code] });
  }
  return claim;
}
