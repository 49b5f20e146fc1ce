import { newUuid } from '../../../platform/ids/typed-id';
import { fillCart, payCart, type TestCart } from '../../kit/buy-cart';
import { runSql } from '../../kit/run-sql';
import { type SellingProcesses, type SubgraphProcess, startSellingProcesses } from '../../kit/selling-processes';
import { sell } from '../../kit/start-shop';
import { staffViewer } from '../../kit/test-subgraph';
import { violationsOf } from '../../kit/violations-of';

/** Five in stock and two hundred who pay at once, at two processes: who gets none is not charged. */

const buyers = 200;
const units = 5;

/** Twenty are run by `LAST_UNIT_ROUNDS=20`; three find whatever is wrong often enough for every run of the suite. */
const rounds = Number(process.env.LAST_UNIT_ROUNDS ?? 3);

let shop: SellingProcesses;
let orders: SubgraphProcess[];
let variantId: string;
let locationId: string;

beforeAll(async () => {
  shop = await startSellingProcesses();
  orders = await Promise.all([shop.startOrder({}), shop.startOrder({})]);
  const [order] = orders as [SubgraphProcess];
  [variantId] = (await sell({ order, product: shop.product }, [
    { sku: 'last', prices: { EUR: '100.00' }, onHand: units },
  ])) as [string];
  const { data } = await order.execute<{ locations: { nodes: { id: string }[] } }>(
    '{ locations(first: 1) { nodes { id } } }',
  );
  locationId = data?.locations.nodes[0]?.id as string;
}, 120_000);

afterAll(() => shop?.close());

const add = /* GraphQL */ `
  mutation($variantId: ID!, $locationId: ID!, $delta: Int!, $key: String!) {
    stockAdjust(variantId: $variantId, locationId: $locationId, delta: $delta, reason: RECEIVED, idempotencyKey: $key) {
      level { available }
      userErrors { code }
    }
  }
`;

const processOf = (buyer: number) => orders[buyer % orders.length] as SubgraphProcess;

async function counts(): Promise<{ orders: number; charges: number; captured: string }> {
  const [row] = await runSql<{ orders: number; charges: number; captured: string }>(
    shop,
    `select (select count(*)::integer from customer_order) as orders,
       (select count(*)::integer from test_provider_charge) as charges,
       (select coalesce(sum(captured), 0) from test_provider_charge) as captured`,
  );
  return row as { orders: number; charges: number; captured: string };
}

test(
  `${buyers} buyers at two processes and ${units} units, ${rounds} rounds: ${units} orders and ${units} charges a round`,
  async () => {
    let carts: TestCart[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      // Who got none tries again with the same cart.
      const missing = Array.from({ length: buyers - carts.length }, (_, index) =>
        fillCart(processOf(index), [{ variantId, quantity: 1 }]),
      );
      carts.push(...(await Promise.all(missing)));
      const completions = await Promise.all(carts.map((cart, buyer) => payCart(processOf(buyer), cart)));
      const outcomes = completions.map(({ order, userErrors }) => order?.paymentStatus ?? userErrors[0]?.code);
      expect(outcomes.sort()).toEqual([...Array(buyers - units).fill('OUT_OF_STOCK'), ...Array(units).fill('PAID')]);
      expect(await counts()).toEqual({
        orders: units * round,
        charges: units * round,
        captured: String(10_000 * units * round),
      });
      carts = carts.filter((_, buyer) => completions[buyer]?.order === null);
      const variables = { variantId, locationId, delta: units, key: newUuid() };
      await (orders[0] as SubgraphProcess).execute(add, variables, staffViewer);
    }
    expect(await violationsOf(shop.databaseUrl)).toEqual([]);
  },
  30_000 + rounds * 10_000,
);
