/** Close codes of RFC 6455 that we use besides those of graphql-transport-ws. */
export const closeCodes = {
  goingAway: 1001,
  tryAgainLater: 1013,
} as const;

/** Bytes of a reason, at most (RFC 6455, 5.5.1). */
const maxReasonBytes = 123;

/** A reason as short as a close frame needs it. */
export function closeReason(reason: string): string {
  const bytes = Buffer.from(reason);
  return bytes.length <= maxReasonBytes
    ? reason
    : `${reason.replace(/[^\x20-\x7e]/g, '?').slice(0, maxReasonBytes - 3)}...`;
}
