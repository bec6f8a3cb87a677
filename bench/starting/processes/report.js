// What every measured process says to the bench: that it is ready, and what memory it has when it is asked.
// JavaScript, like what it measures: Node's own stripping of types takes time and memory that no user pays for.

/** Says that it is ready, and from then on how much memory it has. */
export function reportReady() {
  process.on('message', () => {
    const { rss } = process.memoryUsage();
    // Only where it was started with --expose-gc: what is still needed, without what is yet to be collected.
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ report: 'memory', rss, needed: heapUsed + external });
  });
  process.send?.({ report: 'ready' });
  // The bench died: nobody is left who would end this process.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}
