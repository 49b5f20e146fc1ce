/** Shows how far an import is. */
export interface ImportProgress {
  /** What is being read now, and how much of it. `total` is null where it is not known. */
  update(activity: string, done: number, total: number | null): void;
  /** Removes what the terminal still shows of it. */
  finish(): void;
}

/** A terminal is redrawn four times a second: faster cannot be read. In milliseconds. */
const TERMINAL_INTERVAL_MS = 250;

/** In a log, a line every five seconds says that it lives without filling it. In milliseconds. */
const LOG_INTERVAL_MS = 5_000;

/** Rewrites one line of a terminal. */
export function terminalProgress(stream: NodeJS.WriteStream): ImportProgress {
  const show = (text: string) => stream.write(`\r\u001B[2K${text.slice(0, stream.columns || 80)}`);
  const draw = throttled(TERMINAL_INTERVAL_MS, show, 0);
  return { update: draw, finish: () => void stream.write('\r\u001B[2K') };
}

/** Writes a line now and then, for output that is kept. */
export function lineProgress(write: (line: string) => void, intervalMs = LOG_INTERVAL_MS): ImportProgress {
  return { update: throttled(intervalMs, write), finish: () => undefined };
}

/** @param start when it counts as having been shown last, in milliseconds since 1970 */
function throttled(intervalMs: number, show: (text: string) => void, start = Date.now()): ImportProgress['update'] {
  let last = start;
  return (activity, done, total) => {
    const now = Date.now();
    if (now - last < intervalMs) return;
    last = now;
    const share = total ? ` (${Math.floor((100 * done) / total)} %)` : '';
    const amount = total
      ? `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`
      : done.toLocaleString('en-US');
    show(`${activity}: ${amount}${share}`);
  };
}
