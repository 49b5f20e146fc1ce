import type { GraphClient } from '../../platform/graph-client/graph-client';
import type { BulkResult } from '../load/bulk-import';
import { StepRefused } from './ask-graph';
import type { FilledCart } from './fill-cart';
import type { SampleOrder } from './generate-order';
import { type OrderStanding, standingOf } from './order-standing';
import type { PlacedOrder } from './placed-order';

/** An order on its way from a cart to where it stands in the end. */
export class OrderInWork {
  /** With the graph as its buyer sees it. */
  cart: { readonly client: GraphClient; readonly filled: FilledCart } | null = null;
  order: PlacedOrder | null;
  /** Null as long as it may go on. */
  result: BulkResult | null = null;
  private readonly before: PlacedOrder | null;

  /** @param found the order as an earlier run placed it */
  constructor(
    readonly sample: SampleOrder,
    found: PlacedOrder | undefined,
  ) {
    this.before = found ?? null;
    this.order = this.before;
  }

  /** Takes it further, unless that failed before. A refusal ends it; whatever else goes wrong ends the load. */
  async go(act: () => Promise<void>): Promise<void> {
    if (this.result) return;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      this.fail(error.message, error.code);
    }
  }

  /** Says where it stands in the end. What was placed earlier may stand elsewhere: staff did something else with it. */
  end(standing: OrderStanding): void {
    const [is, should] = [standingOf(standing), standingOf(this.sample.life.ends)];
    if (this.before) {
      this.result = { outcome: is === standingOf(this.before) ? 'UNCHANGED' : 'UPDATED', errors: [] };
    } else if (is === should) {
      this.result = { outcome: 'CREATED', errors: [] };
    } else {
      this.fail(`It is ${is}, and should be ${should}.`, 'UNEXPECTED_STATUS');
    }
  }

  private fail(message: string, code: string): void {
    this.result = { outcome: 'FAILED', errors: [{ field: null, message, code }] };
  }
}
