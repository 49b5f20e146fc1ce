import type { Logger } from './logger';

/** A logger for a library that announces its own start and stop: its warnings and errors, at the level of ours at most. */
export function warningsOnly(log: Logger): Logger {
  const quiet = log.child({});
  if (quiet.isLevelEnabled('info')) quiet.level = 'warn';
  return quiet;
}
