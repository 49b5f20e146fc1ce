import type { EventMoney } from './event-money';

/** One line of a placed order. */
export interface PlacedLine {
  /** `oln_…` */
  lineId: string;
  /** `var_…` of the product subgraph; it may be gone by now. */
  variantId: string;
  sku: string | null;
  /** Units, 1 or more. */
  quantity: number;
  /** What the units cost together, after discounts. */
  total: EventMoney;
}

/** `order.placed`: a checkout became an order. Its entity is the `Order`. Says nothing about the person. */
export interface OrderPlaced {
  version: 1;
  /** `ord_…` */
  orderId: string;
  /** The number that people call the order by. */
  number: string;
  /** `user_…`, `null` for a guest. */
  userId: string | null;
  /** What the buyer pays: lines, delivery and tax, after discounts. */
  total: EventMoney;
  lines: PlacedLine[];
}
