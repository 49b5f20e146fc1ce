import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux counts in hundredths of a second (USER_HZ), whatever the kernel's own clock is. */
const ticksPerSecond = 100;

/** The fields of /proc/<pid>/stat behind the command's name, which may hold spaces; null when the process is gone. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

const sum = (fields, from, to) => fields.slice(from, to).reduce((total, ticks) => total + Number(ticks), 0);

/** CPU seconds (user and system) that a process has used so far. Linux only. */
export function processCpuSeconds(pid) {
  return sum(statOf(pid) ?? [], 11, 13) / ticksPerSecond;
}

/** CPU seconds that the embedded database of a data folder has used so far, ended connections included. Linux only. */
export function databaseCpuSeconds(dataDir) {
  const pidFile = join(dataDir, 'postgres', 'server', 'cluster', 'postmaster.pid');
  const [postmaster] = readFileSync(pidFile, 'utf8').split('\n');
  let ticks = sum(statOf(postmaster) ?? [], 11, 15);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    if (fields?.[1] === postmaster) ticks += sum(fields, 11, 13);
  }
  return ticks / ticksPerSecond;
}
