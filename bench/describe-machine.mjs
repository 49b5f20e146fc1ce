import { cpus, loadavg, totalmem } from 'node:os';

/** One line on what a measurement ran on, with the load that others made just then. */
export function describeMachine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load] = loadavg();
  return `${processors.length} x ${processors[0].model.trim()}, ${memory} GB, Node ${process.version}, load ${load.toFixed(1)}`;
}
