import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { describeError } from './describe-error';
import { redactSecrets } from './redact-secrets';
import { requestContext } from './request-context';

export type { Logger };

/** Levels that the `LOG_LEVEL` setting accepts. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** How a process logs. */
export interface LoggerOptions {
  level: LogLevel;
  /** The role or room that speaks, as `name` in every line. */
  name: string;
  /** Where lines go; standard output when left out. Tests read their lines from here. */
  destination?: DestinationStream;
}

/**
 * Makes a logger that writes one JSON object a line, with the id of the request in hand and without secrets.
 *
 * @param options level, speaker and, for tests, the destination
 */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    timestamp: stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (line: object) => redactSecrets(line) as Record<string, unknown>,
    },
    serializers: { err: describeError },
    mixin: () => ({ ...requestContext.getStore() }),
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
