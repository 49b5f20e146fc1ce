/**
 * `@apollo/gateway` reports to its maker unless this variable is set, and reads it itself, when a gateway is made:
 * there is no option for it. Import this file before the package.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1';

/** Gives the import a name, so that no formatter sorts it behind the package or drops it. */
export const apolloTelemetryDisabled = true;
