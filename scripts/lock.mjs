import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Runs `work` while no other process does under the same file. A lock whose owner is dead is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = identity(process.pid);
  for (let round = 0; !take(file, mine); round += 1) {
    if (round === 0) say('Another process is installing or building here: waiting for it ...');
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = read(file);
  // Empty: its owner is between creating and writing it, or died there.
  if (owner === null || (owner === '' && isFresh(file)) || identity(Number.parseInt(owner, 10)) === owner) return false;
  removeStale(file, owner);
  return false;
}

const firstSeenEmpty = new Map();

function isFresh(file) {
  if (!firstSeenEmpty.has(file)) firstSeenEmpty.set(file, Date.now());
  return Date.now() - firstSeenEmpty.get(file) < 2_000;
}

/** Moved aside and looked at: what another contender took meanwhile is put back, not removed. */
function removeStale(file, owner) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === owner) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

/** The process number, and where the system tells it the start time: numbers are reused. '' for a dead process. */
function identity(pid) {
  if (!(pid > 0)) return '';
  if (process.platform !== 'linux') return isAlive(pid) ? `${pid}` : '';
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? '' : `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}
