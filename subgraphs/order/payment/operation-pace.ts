/**
 * Seconds for which a process that asks a provider keeps others from asking too. Longer than the longest call (two
 * tries of 10 seconds); that of a process which died is taken over after it.
 */
export const leaseSeconds = 30;

/** Seconds between the first two calls of an operation; each further pause is twice as long. */
export const firstPauseSeconds = 1;

/** Seconds between two calls at most: a provider that was away for hours is asked soon after it is back. */
export const longestPauseSeconds = 300;
