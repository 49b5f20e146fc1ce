/**
 * Seconds that an access token is valid. It cannot be revoked, so this is how long the end of a session, or a role that
 * was taken away, may go unnoticed by the gateway.
 */
export const accessTokenLifetimeSeconds = 15 * 60;

/**
 * Seconds that a retired key still verifies: its youngest token's life, and a minute for a sign-in that had read the
 * key when it was retired and for clocks that differ.
 */
export const keyOverlapSeconds = accessTokenLifetimeSeconds + 60;
