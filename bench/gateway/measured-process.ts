/** Tells the parent, when asked, how much CPU time this process has used and how much memory it holds. */
export function reportUsage(url: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, memoryMb: process.memoryUsage.rss() / 1_048_576 });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url });
}
