/** Units of an order line in a parcel. */
export interface FulfilledLine {
  /** `oln_…` */
  lineId: string;
  /** `var_…` */
  variantId: string;
  /** Units, 1 or more. */
  quantity: number;
}

/** `fulfillment.created`: units of an order were sent. Its entity is the `Fulfillment`. */
export interface FulfillmentCreated {
  version: 1;
  /** `ful_…` */
  fulfillmentId: string;
  /** `ord_…` */
  orderId: string;
  lines: FulfilledLine[];
  trackingCompany: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
}
