import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/** Waiting shorter than this is not worth a line: a dead owner's lock takes one round to clear. */
const silentRounds = 3;
const roundMs = 200;

/**
 * Runs `work` while no other process does under the same file. A lock whose owners are all dead is taken over; `work`
 * names with `alsoHeldBy` the programs that it starts, which go on when this process is killed.
 *
 * @template T
 * @param {string} file
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let round = 0; !take(file, identity(process.pid)); round += 1) {
    if (round === silentRounds) say('Another process is installing or building here: waiting for it ...');
    await sleep(roundMs);
  }
  try {
    return await work((pid) => appendFileSync(file, `\n${identity(pid)}`));
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
  const owners = read(file);
  // Empty: its owner is between creating and writing it, or died there.
  if (owners === null || (owners === '' && isFresh(file)) || owners.split('\n').some(isSameProcess)) return false;
  removeStale(file, owners);
  return false;
}

function isSameProcess(owner) {
  return owner !== '' && identity(Number.parseInt(owner, 10)) === owner;
}

const firstSeenEmpty = new Map();

function isFresh(file) {
  if (!firstSeenEmpty.has(file)) firstSeenEmpty.set(file, Date.now());
  return Date.now() - firstSeenEmpty.get(file) < 2_000;
}

/** Moved aside and looked at: what another contender took meanwhile is put back, not removed. */
function removeStale(file, owners) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === owners) rmSync(aside, { force: true });
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
