import type { SessionLifetime } from './session.store';

const days = (count: number) => count * 24 * 60 * 60;

/** A month without a visit, or half a year after the sign-in, and the password is asked for again. */
export const sessionLifetime: SessionLifetime = { idleSeconds: days(30), totalSeconds: days(180) };

/** Seconds that a session is kept after its end: for that long a stolen token is told from an unknown one. */
export const endedSessionKeptSeconds = days(30);
