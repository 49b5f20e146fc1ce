import type { Settings } from '../config/settings';

/** Times that the step to crash at was passed. */
let passed = 0;

/**
 * Ends the process at a named step, as a power cut would, when `CRASH_AT` names it: proof that what was committed
 * before the step suffices to finish or undo the work. `name#2` is the second time that the step is passed. Nothing
 * happens otherwise; production refuses the setting.
 *
 * @param name `<room>:<step>`, such as `checkout:after-reserve`
 */
export function crashPoint({ crashAt }: Pick<Settings, 'crashAt'>, name: string): void {
  const [step, time = '1'] = crashAt?.split('#') ?? [];
  if (step !== name) return;
  passed += 1;
  // SIGKILL cannot be caught: no handler, no rollback, no flush runs after it.
  if (passed === Number(time)) process.kill(process.pid, 'SIGKILL');
}
