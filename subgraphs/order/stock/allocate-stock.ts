import type { Database } from '../../../platform/database/database';
import { allocateReserved } from './stock-allocation.store';

/** Units of a variant that a line of an order has bought. */
export interface AllocatedLine {
  orderLineId: string;
  variantId: string;
  /** 1 or more. */
  quantity: number;
}

/** A checkout that becomes an order. */
export interface StockAllocation {
  checkoutId: string;
  orderId: string;
  lines: readonly AllocatedLine[];
}

/**
 * Turns what a checkout holds into units of its order's lines; lines of one variant share what was held of it. A line
 * of which nothing was held (not tracked) gets nothing. What can be sold stays as it is. A repeat changes nothing.
 */
export async function allocateStock(transaction: Database, allocation: StockAllocation): Promise<void> {
  await allocateReserved(transaction, allocation);
}
