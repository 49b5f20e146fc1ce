/** Minutes that a reservation lasts: time to type a card's number, and short enough that nobody misses sold out units long. */
export const reservationMinutes = 15;

/**
 * Seconds for which whoever drives a checkout keeps others from driving it too, as long as the payment's own lease: the
 * checkout of a process that died is taken over after it. Who takes longer loses nothing but the head start: a provider
 * is asked by one at a time, and the checkout's state lets one of them finish.
 */
export const leaseSeconds = 30;

/** Minutes that a buyer has at the bank's page; then the payment is let go and what was held is sold to others. */
export const pendingMinutes = 60;

/** Seconds between two looks at a payment that waits for the buyer: its webhook may have been lost. */
export const pendingPauseSeconds = 120;

/** Seconds to the second look at a checkout that did not move; each further pause is twice as long. */
export const firstPauseSeconds = 1;

/** Seconds between two looks at most: a provider that was away for hours is asked soon after it is back. */
export const longestPauseSeconds = 300;

/** Milliseconds between the calls that a request itself makes of a provider that does not answer; the worker goes on. */
export const requestPausesMs = [250, 1_000, 3_000] as const;

/** Milliseconds that a request waits for a checkout that somebody else drives: less than the gateway waits for us. */
export const joinMs = 20_000;

/** Milliseconds after which a request makes no further call of a provider: its own client waits for 30 seconds at most. */
export const requestMs = 10_000;

/**
 * Seconds for which a request without a key is taken for a repeat of the one whose order was just placed, when the cart
 * is still open because it was changed meanwhile: a client that got no answer asks again within them.
 */
export const repeatSeconds = 60;

/** Times that placing an order is tried, over more than an hour, before the money goes back: only a fault of ours takes so many. */
export const maxAttempts = 30;
