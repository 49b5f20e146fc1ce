/** Minutes that a reservation lasts: time to type a card's number, and short enough that nobody misses sold out units long. */
export const reservationMinutes = 15;

/**
 * Seconds for which whoever drives a checkout keeps others from driving it too. Longer than one call of a provider may
 * take with all that follows; the checkout of a process that died is taken over after it.
 */
export const leaseSeconds = 60;

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

/** Times that placing an order is tried, over more than an hour, before the money goes back: only a fault of ours takes so many. */
export const maxAttempts = 30;
