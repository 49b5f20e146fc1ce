/**
 * Loaded with `--import` into every process of the benchmark, so that each accounts for itself in the same way,
 * whatever it runs: CPU time of all its threads since its start, and its resident memory.
 */
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, residentMb: process.memoryUsage.rss() / 1_048_576 });
});
// A role that has been told to stop must not stay for a question.
process.channel?.unref();
// Not by a signal: the profile of a process is written only when it ends by itself.
process.on('disconnect', () => process.exit(0));
