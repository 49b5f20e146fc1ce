/** Somebody else moved the checkout first: what was about to be committed is rolled back, and theirs counts. */
export class CheckoutLost extends Error {
  constructor(checkoutId: string) {
    super(`The checkout ${checkoutId} was moved by somebody else.`);
    this.name = 'CheckoutLost';
  }
}
