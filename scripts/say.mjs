/** Progress goes to the error stream, so that what a command prints can still be piped. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Announces a phase, runs it, and says how long it took. */
export async function phase(title, work) {
  const begun = Date.now();
  say(`${title} ...`);
  const result = await work();
  say(`  done in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
