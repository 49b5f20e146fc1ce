import { setTimeout as pause } from 'node:timers/promises';
import { setDelivery } from './catalogue.mjs';
import { staffOperations as ask } from './graph-operations.mjs';

const keyOf = (chance) => `staff-${chance.between(0, 1e9)}`;

/** Stock of one variant. */
async function changeStock({ staff, chance, catalogue }) {
  const { id: variantId, kind } = chance.pick(catalogue.variants);
  const locationId = chance.pick(catalogue.locations);
  const key = keyOf(chance);
  if (kind === 'scarce') {
    return staff(ask.adjustStock, { variantId, locationId, delta: chance.between(1, 4), reason: 'RECEIVED', key });
  }
  if (kind === 'mortal') return staff(ask.adjustStock, { variantId, locationId, delta: 20, reason: 'RECEIVED', key });
  if (kind === 'untracked') return;
  const change = { variantId, locationId, key };
  const changes = [
    () => staff(ask.adjustStock, { ...change, delta: chance.between(1, 30), reason: 'RECEIVED' }),
    () => staff(ask.adjustStock, { ...change, delta: -chance.between(1, 8), reason: 'DAMAGED' }),
    () => staff(ask.setStock, { ...change, onHand: chance.between(0, 40) }),
    () =>
      kind === 'loose' &&
      staff(ask.changeSettings, {
        variantId,
        input: { backorder: chance.happens(0.3), tracked: chance.happens(0.85) },
      }),
  ];
  await chance.pick(changes)();
}

/** Prices, rates and promotions. */
async function changeTerms({ staff, chance, catalogue, shop }) {
  const promotion = chance.pick(catalogue.promotions);
  const changes = [
    () => staff(ask.changePromotion, { id: promotion, input: { usageLimit: chance.between(1, 60) } }),
    () => staff(ask.changePromotion, { id: promotion, input: { combines: chance.happens(0.7) } }),
    () => staff(ask.deactivatePromotion, { id: promotion }),
    () => staff(ask.activatePromotion, { id: promotion }),
    () => staff(ask.activatePromotion, { id: promotion }),
    () =>
      staff(ask.setRate, {
        input: {
          countryCode: 'DE',
          percentage: chance.pick(['19', '7']),
          title: 'MwSt.',
          appliesTo: chance.pick(['GOODS', 'DELIVERY']),
        },
      }),
    () => staff(ask.setTaxSettings, { input: { pricesIncludeTax: chance.happens(0.5) } }),
    () => setDelivery(staff, `${chance.between(0, 9)}.90`),
    async () => {
      const { id } = chance.pick(catalogue.variants);
      const prices = [{ currencyCode: 'EUR', amount: `${chance.between(1, 90)}.${chance.between(10, 99)}` }];
      await staff(ask.changeVariant, { id, input: { prices } }, shop.product);
    },
  ];
  await chance.pick(changes)();
}

/** Takes a variant out of the shop and puts another in its place, or a new code. */
async function replaceSomething({ staff, chance, catalogue, shop }) {
  if (chance.happens(0.5)) {
    const code = `CODE${chance.between(0, 1e9)}`;
    const effect = { kind: 'PERCENTAGE', percentage: '20' };
    const created = await staff(ask.createPromotion, {
      input: { title: code, code, effect, usageLimit: 2, combines: true },
    });
    if (!created?.promotion) return;
    catalogue.promotions.push(created.promotion.id);
    catalogue.codes.push(code);
    // Old codes stay in buyers' hands.
    if (catalogue.promotions.length > 12)
      await staff(ask.deletePromotion, { id: catalogue.promotions.splice(6, 1)[0] });
    return;
  }
  const mortal = chance.pick(catalogue.of('mortal'));
  if (!mortal) return;
  catalogue.drop(mortal.id);
  await staff(ask.deleteVariant, { id: mortal.id }, shop.product);
  await catalogue.put('mortal', 1, chance);
}

const unitsOf = (chance, lines, left) =>
  lines.flatMap((line) => {
    const most = left(line);
    return most > 0 && chance.happens(0.7) ? [{ lineId: line.id, quantity: chance.between(1, most) }] : [];
  });

const workOnOrders = [
  ({ staff, chance }, order) =>
    staff(ask.cancelOrder, {
      id: order.id,
      input: { restock: chance.happens(0.8), refund: chance.happens(0.9), idempotencyKey: keyOf(chance) },
    }),
  ({ staff, chance }, order) => {
    const lines = order.lines.nodes.map(({ id, quantity }) => ({ lineId: id, quantity: chance.between(0, quantity) }));
    return staff(ask.editOrder, { id: order.id, input: { lines, idempotencyKey: keyOf(chance) } });
  },
  ({ staff, chance }, order) => {
    const amount = { amount: `${chance.between(0, 30)}.${chance.between(10, 99)}`, currencyCode: 'EUR' };
    return staff(ask.refund, { orderId: order.id, input: { amount, idempotencyKey: keyOf(chance) } });
  },
  ({ staff, chance }, order) => {
    const lines = unitsOf(chance, order.lines.nodes, ({ orderedQuantity }) => orderedQuantity);
    return staff(ask.refund, { orderId: order.id, input: { lines, idempotencyKey: keyOf(chance) } });
  },
  fulfil,
  fulfil,
  fulfil,
  callOffOrDeliver,
  sendBack,
  sendBack,
  ({ staff, chance }, order) => staff(ask.captureOrder, { id: order.id, key: keyOf(chance) }),
];

function callOffOrDeliver({ staff, chance }, order) {
  const sent = order.fulfillments.nodes.find(({ status }) => status === 'SENT');
  if (sent) return staff(chance.happens(0.5) ? ask.deliver : ask.callOff, { id: sent.id, key: keyOf(chance) });
}

function fulfil({ staff, chance }, order) {
  const lines = unitsOf(chance, order.lines.nodes, ({ quantity, fulfilledQuantity }) => quantity - fulfilledQuantity);
  const input = { lines: chance.happens(0.3) ? undefined : lines, idempotencyKey: keyOf(chance) };
  return staff(ask.fulfil, { orderId: order.id, input });
}

async function sendBack({ staff, chance, catalogue }, order) {
  const expected = order.returns.nodes.find(({ status }) => status === 'EXPECTED');
  if (!expected) {
    const lines = unitsOf(chance, order.lines.nodes, (line) => line.fulfilledQuantity - line.returnedQuantity);
    return staff(ask.expectBack, { orderId: order.id, input: { lines, idempotencyKey: keyOf(chance) } });
  }
  if (chance.happens(0.15)) return staff(ask.cancelReturn, { id: expected.id });
  const lines = expected.lines.map(({ line, quantity }) => ({
    lineId: line.id,
    quantity: chance.between(0, quantity),
    restock: chance.happens(0.6),
  }));
  const locationId = chance.happens(0.3) ? chance.pick(catalogue.locations) : undefined;
  return staff(ask.receiveBack, { id: expected.id, input: { lines, locationId, idempotencyKey: keyOf(chance) } });
}

/** The same request at two processes, as an impatient client sends it: one change, and the same answer. */
function twice(member, work, order) {
  const staff = async (operation, variables) => {
    const answers = await Promise.all([member.staff(operation, variables), member.staff(operation, variables)]);
    const made = new Set(
      answers.flatMap((answer) => answer?.refund?.id ?? answer?.fulfillment?.id ?? answer?.return?.id ?? []),
    );
    if (made.size > 1) member.oddities.add('one request was done twice', `${operation.field} ${[...made].join(' ')}`);
    return answers[0];
  };
  return work({ ...member, staff }, order);
}

/** One thing with an order, done by one of the staff or by two at once; also twice with the same key. */
async function workOnOrder(member) {
  const { staff, chance } = member;
  const found = await staff(ask.orders, { first: 30, sort: { key: 'PLACED_AT', direction: 'DESC' } });
  if (!found?.nodes?.length) return;
  const order = chance.pick(found.nodes);
  const isSent = order.fulfillmentStatus !== 'UNFULFILLED';
  const fitting = isSent ? [sendBack, sendBack, callOffOrDeliver, fulfil, ...workOnOrders] : workOnOrders;
  const works = chance.some(fitting, chance.pick([1, 1, 1, 2, 3]));
  await Promise.all(works.map((work) => (chance.happens(0.2) ? twice(member, work, order) : work(member, order))));
}

/** Somebody of the staff, at work until the noise stops. */
export async function runStaff(member) {
  const { chance, isOver } = member;
  while (!isOver()) {
    const kind = chance.between(1, 100);
    if (kind <= 55) await workOnOrder(member);
    else if (kind <= 82) await changeStock(member);
    else if (kind <= 97) await changeTerms(member);
    else await replaceSomething(member);
    await pause(chance.between(50, 400));
  }
}
