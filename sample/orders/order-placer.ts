import type { GraphClient } from '../../platform/graph-client/graph-client';
import type { BulkResult } from '../load/bulk-import';
import { runInParallel } from '../load/run-in-parallel';
import { StepRefused } from './ask-graph';
import { completeCheckout } from './complete-checkout';
import { fillCart, type SampleShop } from './fill-cart';
import type { SampleCart, SampleOrder } from './generate-order';
import { liveOrder } from './live-order';
import { OrderInWork } from './order-in-work';
import { standingOf } from './order-standing';
import type { PlacedOrder } from './placed-order';

/** Two wait for a database while one is worked on, as with the catalogue. */
const workers = 3;

/** How long a load that was stopped is completed. The keys by which a step is known again last longer: no step is taken twice. */
const completedMs = 24 * 60 * 60 * 1_000;

/** Whether nothing more is to happen to an order of an earlier run. */
const isLived = (order: PlacedOrder, { life }: SampleOrder): boolean =>
  standingOf(order) === standingOf(life.ends) || Date.now() - Date.parse(order.placedAt) > completedMs;

/** What orders are placed with. */
interface OrderPlacerOptions {
  /** The graph as staff see it; guests need no less. */
  readonly client: GraphClient;
  /** Signs in to the account that buys; null when there is none: it buys as a guest then. */
  readonly signIn: () => Promise<GraphClient | null>;
  readonly shop: SampleShop;
  /** The orders that are there already, by their notes. */
  readonly found: ReadonlyMap<string, PlacedOrder>;
}

/** Places orders, and leads them to where they stand in the end. */
export class OrderPlacer {
  private account: Promise<GraphClient | null> | undefined;

  constructor(private readonly options: OrderPlacerOptions) {}

  /** Whether an earlier run placed it. */
  knows({ note }: SampleCart): boolean {
    return this.options.found.has(note);
  }

  /** Fills a cart, as the account or as a guest. A user has one open cart: who has one keeps it, and is a guest this time. */
  async fill(sample: SampleCart): Promise<NonNullable<OrderInWork['cart']>> {
    const { client: guest, signIn, shop } = this.options;
    // Once somebody buys: a run that places nothing leaves no session behind.
    if (sample.isAccount) this.account ??= signIn();
    const client = (sample.isAccount && (await this.account)) || guest;
    try {
      return { client, filled: await fillCart(client, shop, sample) };
    } catch (error) {
      const isTaken = client !== guest && error instanceof StepRefused && error.code === 'CART_EXISTS';
      if (!isTaken) throw error;
      return { client: guest, filled: await fillCart(guest, shop, sample) };
    }
  }

  /**
   * Places the orders that are not there, one after the other, so that they have the same numbers everywhere; then leads
   * all of them through their lives.
   *
   * @returns one result an order
   * @throws ProviderMissing when nothing can be paid for show
   */
  async place(samples: readonly SampleOrder[]): Promise<BulkResult[]> {
    const { client, found } = this.options;
    const all = samples.map((sample) => new OrderInWork(sample, found.get(sample.note)));
    const missing = all.filter(({ order }) => order === null);
    const ofGuests = missing.filter(({ sample }) => !sample.isAccount);
    await runInParallel(ofGuests, workers, (work) => this.fillOf(work));
    for (const work of missing) {
      await this.fillOf(work);
      await work.go(async () => {
        if (work.cart) work.order = await completeCheckout(work.cart.client, work.cart.filled, work.sample.life.method);
      });
    }
    await runInParallel(all, workers, async (work) =>
      work.go(async () => {
        const { order, sample } = work;
        if (!order) return;
        work.end(this.knows(sample) && isLived(order, sample) ? order : await liveOrder(client, sample.life, order));
      }),
    );
    return all.map(({ result }) => result as BulkResult);
  }

  private fillOf(work: OrderInWork): Promise<void> {
    return work.go(async () => {
      work.cart ??= await this.fill(work.sample);
    });
  }
}
