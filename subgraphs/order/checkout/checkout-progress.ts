/** How far a checkout has come, for whoever asked for it. */
export type CheckoutProgress =
  | { state: 'PLACED' }
  /** There is no order. The money is back, or on its way back. */
  | { state: 'FAILED'; code: string; message: string | null }
  /** The buyer has to confirm the payment, at `redirectUrl` where the provider has such a page. */
  | { state: 'WAITS_FOR_BUYER'; redirectUrl: string | null }
  /** Not certain yet; a worker goes on. */
  | { state: 'PENDING' };
