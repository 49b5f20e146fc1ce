// A guest buys in the sample store, and clicks three times: node docs/examples/buy.mjs [http://127.0.0.1:4000/graphql]
const endpoint = process.argv[2] ?? 'http://127.0.0.1:4000/graphql';

async function graph(query, variables) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

const say = (title, value) => process.stdout.write(`${title.padEnd(10)}${JSON.stringify(value)}\n`);

const { products } = await graph(
  '{ products(first: 20) { nodes { title variants(first: 5) { nodes { id availableForSale } } } } }',
);
const [offer] = products.nodes.flatMap(({ title, variants }) =>
  variants.nodes.filter(({ availableForSale }) => availableForSale).map(({ id }) => ({ title, id })),
);
say('product', offer.title);

const { cartCreate } = await graph(
  `mutation Create($input: CartCreateInput!) {
    cartCreate(input: $input) { token cart { id deliveryOptions { id title } } }
  }`,
  {
    input: {
      currencyCode: 'EUR',
      email: 'ada@example.com',
      lines: [{ variantId: offer.id, quantity: 2 }],
      shippingAddress: { line1: 'Main Street 1', city: 'Berlin', postalCode: '10115', countryCode: 'DE' },
    },
  },
);
const { token, cart } = cartCreate;
say(
  'delivery',
  cart.deliveryOptions.map(({ title }) => title),
);

const { cartDetailsSet } = await graph(
  `mutation Choose($cartId: ID!, $token: String, $input: CartDetailsInput!) {
    cartDetailsSet(cartId: $cartId, token: $token, input: $input) {
      cart { subtotal { amount } discounts { title amount { amount } } deliveryTotal { amount } total { amount } }
    }
  }`,
  { cartId: cart.id, token, input: { deliveryOptionId: cart.deliveryOptions.at(-1).id } },
);
say('cart', cartDetailsSet.cart);

const pay = () =>
  graph(
    `mutation Pay($cartId: ID!, $token: String, $input: CheckoutCompleteInput!) {
      checkoutComplete(cartId: $cartId, token: $token, input: $input) {
        order { number total { amount currencyCode } } userErrors { code }
      }
    }`,
    { cartId: cart.id, token, input: { payment: { provider: 'test', method: 'test_ok' } } },
  );
for (const { checkoutComplete } of await Promise.all([pay(), pay(), pay()])) say('paid', checkoutComplete);
