// Waits for what another process, a job or a page will do; fails with what it saw last.

/**
 * @param look returns what is wanted, or undefined/false as long as it is not there
 * @param what for the error: what was awaited, and what was seen instead
 */
export async function waitUntil<T>(
  look: () => T | Promise<T>,
  what: string | (() => string),
  milliseconds = 15_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
