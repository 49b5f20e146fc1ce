import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Ctrl-C reaches npm and this process, and npm passes its own on as well: within this time they are one. */
const sameSignalMs = 1_000;
/** What comes in, and what the child gets: a closed terminal is a reason for a clean stop too. */
const signals = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };

/**
 * Runs a program to its end and answers its exit code (128 + number for a signal, as a shell does). Signals reach the
 * child exactly once: it has a process group of its own, which a terminal's Ctrl-C does not reach, and this process,
 * which never ends before the child, hands on one of each burst.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(pid: number) => void} [onStart]
 * @returns {Promise<number>}
 */
export function runChild(command, args, options = {}, onStart = () => {}) {
  return new Promise((resolve, reject) => {
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { stdio: 'inherit', ...options, detached });
    if (child.pid) onStart(child.pid);
    const stopForwarding = forwardSignals(child);
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

function forwardSignals(child) {
  const last = new Map();
  const forward = (signal) => {
    const now = Date.now();
    if (now - (last.get(signal) ?? 0) < sameSignalMs) return;
    last.set(signal, now);
    child.kill(signals[signal]);
  };
  for (const signal of Object.keys(signals)) process.on(signal, forward);
  return () => {
    for (const signal of Object.keys(signals)) process.off(signal, forward);
  };
}
