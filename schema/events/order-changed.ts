/**
 * `order.changed`: something happened to an order that its timeline tells of, and that need not be a step of one of its
 * statuses: it was lowered, annotated, sent, taken back. Its entity is the `Order`. Says nothing about the person; whoever
 * wants to know more asks the graph.
 */
export interface OrderChanged {
  version: 1;
  /** `ord_…` */
  orderId: string;
  /** What happened, spelled as the enum `OrderEventKind` of the graph. */
  kind: string;
}
