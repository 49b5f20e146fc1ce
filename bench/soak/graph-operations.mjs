const address = 'firstName line1 city countryCode';
const cart = `cart { id version total { amount } deliveryOptions { id } lines(first: 20) { nodes { id quantity } } ${`shippingAddress { ${address} }`} }`;
const changed = `${cart} userErrors { code }`;
const orderParts = `order { id number status paymentStatus fulfillmentStatus total { amount } }`;
const ofCart = '$cartId: ID!, $token: String';
const cartArgs = 'cartId: $cartId, token: $token';

/** An operation by the field that it asks for. */
const mutation = (field, variables, args, answer) => ({
  field,
  query: `mutation(${variables}) { ${field}(${args}) { ${answer} } }`,
});

/** What buyers ask. */
export const buyerOperations = {
  createCart: mutation('cartCreate', '$input: CartCreateInput!', 'input: $input', `token ${changed}`),
  cartOfUser: {
    field: '_entities',
    query: `query($users: [_Any!]!) { _entities(representations: $users) { ... on User { ${cart} } } }`,
  },
  addLines: mutation('cartLinesAdd', `${ofCart}, $lines: [CartLineInput!]!`, `${cartArgs}, lines: $lines`, changed),
  changeLines: mutation(
    'cartLinesUpdate',
    `${ofCart}, $lines: [CartLineUpdateInput!]!`,
    `${cartArgs}, lines: $lines`,
    changed,
  ),
  removeLines: mutation('cartLinesRemove', `${ofCart}, $lineIds: [ID!]!`, `${cartArgs}, lineIds: $lineIds`, changed),
  setDetails: mutation('cartDetailsSet', `${ofCart}, $input: CartDetailsInput!`, `${cartArgs}, input: $input`, changed),
  applyCodes: mutation('cartCodesApply', `${ofCart}, $codes: [String!]!`, `${cartArgs}, codes: $codes`, changed),
  removeCodes: mutation('cartCodesRemove', `${ofCart}, $codes: [String!]!`, `${cartArgs}, codes: $codes`, changed),
  mergeCarts: mutation(
    'cartMerge',
    '$guestCartId: ID!, $guestToken: String!',
    'guestCartId: $guestCartId, guestToken: $guestToken',
    changed,
  ),
  deleteCart: mutation('cartDelete', ofCart, cartArgs, 'userErrors { code }'),
  begin: mutation('checkoutBegin', ofCart, cartArgs, 'checkout { id state total { amount } } userErrors { code }'),
  complete: mutation(
    'checkoutComplete',
    `${ofCart}, $input: CheckoutCompleteInput!`,
    `${cartArgs}, input: $input`,
    `${orderParts} checkout { id state } userErrors { code lineId promotionCode }`,
  ),
  cancel: mutation(
    'checkoutCancel',
    '$id: ID!, $token: String',
    'id: $id, token: $token',
    'checkout { state } userErrors { code }',
  ),
  readOrder: {
    field: 'order',
    query: 'query($id: ID!, $token: String) { order(id: $id, token: $token) { id number total { amount } } }',
  },
};

/** What staff ask. */
export const staffOperations = {
  importProducts: mutation(
    'productsImport',
    '$input: [ProductImportInput!]!',
    'input: $input',
    'results { errors { message } variants { id } }',
  ),
  changeVariant: mutation(
    'productVariantUpdate',
    '$id: ID!, $input: ProductVariantInput!',
    'id: $id, input: $input',
    'userErrors { code }',
  ),
  deleteVariant: mutation('productVariantDelete', '$id: ID!', 'id: $id', 'userErrors { code }'),
  importStock: mutation(
    'stockLevelsImport',
    '$input: [StockLevelImportInput!]!',
    'input: $input',
    'results { outcome errors { message } }',
  ),
  locations: { field: 'locations', query: '{ locations(first: 10) { nodes { id handle } } }' },
  adjustStock: mutation(
    'stockAdjust',
    '$variantId: ID!, $locationId: ID!, $delta: Int!, $reason: StockMovementReason!, $key: String!',
    'variantId: $variantId, locationId: $locationId, delta: $delta, reason: $reason, idempotencyKey: $key',
    'userErrors { code }',
  ),
  setStock: mutation(
    'stockSet',
    '$variantId: ID!, $locationId: ID!, $onHand: Int!, $key: String!',
    'variantId: $variantId, locationId: $locationId, onHand: $onHand, reason: COUNTED, idempotencyKey: $key',
    'userErrors { code }',
  ),
  changeSettings: mutation(
    'stockSettingsUpdate',
    '$variantId: ID!, $input: StockSettingsUpdateInput!',
    'variantId: $variantId, input: $input',
    'userErrors { code }',
  ),
  changeLocation: mutation(
    'locationUpdate',
    '$id: ID!, $input: LocationUpdateInput!',
    'id: $id, input: $input',
    'userErrors { code }',
  ),
  createPromotion: mutation(
    'promotionCreate',
    '$input: PromotionCreateInput!',
    'input: $input',
    'promotion { id code } userErrors { code }',
  ),
  changePromotion: mutation(
    'promotionUpdate',
    '$id: ID!, $input: PromotionUpdateInput!',
    'id: $id, input: $input',
    'userErrors { code }',
  ),
  activatePromotion: mutation('promotionActivate', '$id: ID!', 'id: $id', 'userErrors { code }'),
  deactivatePromotion: mutation('promotionDeactivate', '$id: ID!', 'id: $id', 'userErrors { code }'),
  deletePromotion: mutation('promotionDelete', '$id: ID!', 'id: $id', 'userErrors { code }'),
  setRate: mutation('taxRateSet', '$input: TaxRateSetInput!', 'input: $input', 'userErrors { code }'),
  setTaxSettings: mutation(
    'taxSettingsUpdate',
    '$input: TaxSettingsUpdateInput!',
    'input: $input',
    'userErrors { code }',
  ),
  setZone: mutation(
    'deliveryZoneSet',
    '$handle: String!, $input: DeliveryZoneSetInput!',
    'handle: $handle, input: $input',
    'userErrors { code }',
  ),
  orders: {
    field: 'orders',
    query: `query($sort: OrderSort, $first: Int) { orders(sort: $sort, first: $first) { nodes {
      id number status paymentStatus fulfillmentStatus total { amount currencyCode } capturedTotal { amount }
      lines(first: 20) { nodes { id quantity orderedQuantity fulfilledQuantity returnedQuantity } }
      fulfillments(first: 20) { nodes { id status } } returns(first: 20) { nodes { id status lines { line { id } quantity } } } } } }`,
  },
  cancelOrder: mutation(
    'orderCancel',
    '$id: ID!, $input: OrderCancelInput!',
    'id: $id, input: $input',
    'userErrors { code }',
  ),
  editOrder: mutation(
    'orderEdit',
    '$id: ID!, $input: OrderEditInput!',
    'id: $id, input: $input',
    'userErrors { code }',
  ),
  captureOrder: mutation(
    'orderCapture',
    '$id: ID!, $key: String!',
    'id: $id, idempotencyKey: $key',
    'userErrors { code }',
  ),
  refund: mutation(
    'refundCreate',
    '$orderId: ID!, $input: RefundCreateInput!',
    'orderId: $orderId, input: $input',
    'refund { id status } userErrors { code }',
  ),
  fulfil: mutation(
    'fulfillmentCreate',
    '$orderId: ID!, $input: FulfillmentCreateInput!',
    'orderId: $orderId, input: $input',
    'fulfillment { id } userErrors { code }',
  ),
  deliver: mutation('fulfillmentMarkDelivered', '$id: ID!', 'id: $id', 'userErrors { code }'),
  callOff: mutation(
    'fulfillmentCancel',
    '$id: ID!, $key: String!',
    'id: $id, input: { idempotencyKey: $key }',
    'userErrors { code }',
  ),
  expectBack: mutation(
    'returnCreate',
    '$orderId: ID!, $input: ReturnCreateInput!',
    'orderId: $orderId, input: $input',
    'return { id } userErrors { code }',
  ),
  receiveBack: mutation(
    'returnReceive',
    '$id: ID!, $input: ReturnReceiveInput!',
    'id: $id, input: $input',
    'userErrors { code }',
  ),
  cancelReturn: mutation('returnCancel', '$id: ID!', 'id: $id', 'userErrors { code }'),
};
