// Makes a failing input as short as it can be without ceasing to fail.

/** Tries of one shortening; the rest stays as it is. */
const PATIENCE = 400;

/**
 * Leaves out ever smaller parts of a text for as long as it still fails.
 *
 * @example const small = await shorten(input, async (text) => failsInTheSameWay(text));
 */
export async function shorten(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let short = text;
  let tries = 0;
  for (let size = Math.ceil(short.length / 2); size >= 1 && tries < PATIENCE; size = Math.floor(size / 2)) {
    for (let at = 0; at < short.length && tries < PATIENCE; ) {
      const without = short.slice(0, at) + short.slice(at + size);
      tries += 1;
      if (await fails(without)) short = without;
      else at += size;
    }
  }
  return short;
}
