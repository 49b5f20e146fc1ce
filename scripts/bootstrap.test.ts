import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tributary-scripts-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a burst of signals reaches the program once, and its exit code comes through', async () => {
  const program = join(dir, 'program.cjs');
  writeFileSync(
    program,
    `let count = 0;
     process.on('SIGINT', () => { count += 1; setTimeout(() => process.exit(40 + count), 300); });
     process.stdout.write('ready');
     setInterval(() => {}, 1000);`,
  );
  const wrapper = runModule(`
    import { runChild } from '${join(__dirname, 'run-child.mjs')}';
    process.exitCode = await runChild(process.execPath, ['${program}']);`);
  await said(wrapper, 'ready');
  // As a terminal and npm do it: the group, and the script once more.
  process.kill(-(wrapper.pid as number), 'SIGINT');
  wrapper.kill('SIGINT');
  expect(await exitCode(wrapper)).toBe(41);
});

test('a program ended by a signal gives the exit code that a shell would', async () => {
  const wrapper = runModule(`
    import { runChild } from '${join(__dirname, 'run-child.mjs')}';
    process.exitCode = await runChild(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")']);`);
  expect(await exitCode(wrapper)).toBe(137);
});

test('the lock waits for a live owner, and passes a dead one by', async () => {
  const lock = join(dir, 'lock');
  const take = (work: string) =>
    runModule(`
      import { withLock } from '${join(__dirname, 'lock.mjs')}';
      await withLock('${lock}', async () => { process.stdout.write('held'); ${work} });`);
  const first = take('await new Promise((resolve) => setTimeout(resolve, 60000));');
  await said(first, 'held');
  const second = take('');
  const early = await Promise.race([
    exitCode(second),
    new Promise((resolve) => setTimeout(() => resolve('waits'), 1000)),
  ]);
  expect(early).toBe('waits');
  first.kill('SIGKILL');
  expect(await exitCode(second)).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('an unknown command is refused with those there are', async () => {
  const child = spawn(process.execPath, [join(__dirname, 'bootstrap.mjs'), 'nonsense']);
  let message = '';
  child.stderr.on('data', (chunk) => {
    message += chunk;
  });
  expect(await exitCode(child)).toBe(1);
  expect(message).toBe('Usage: node scripts/bootstrap.mjs start|tributary|test|check|build [arguments]\n');
});

function runModule(source: string): ChildProcess {
  const file = join(dir, `${Math.random()}.mjs`);
  writeFileSync(file, source);
  return spawn(process.execPath, [file], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes(word)) resolve();
    });
  });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}
