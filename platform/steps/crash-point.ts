import type { Settings } from '../config/settings';

/**
 * Ends the process at a named step, as a power cut would, when `CRASH_AT` names it: proof that what was committed
 * before the step suffices to finish or undo the work. Nothing happens otherwise; production refuses the setting.
 *
 * @param name `<room>:<step>`, such as `checkout:after-reserve`
 */
export function crashPoint({ crashAt }: Pick<Settings, 'crashAt'>, name: string): void {
  // SIGKILL cannot be caught: no handler, no rollback, no flush runs after it.
  if (crashAt === name) process.kill(process.pid, 'SIGKILL');
}
