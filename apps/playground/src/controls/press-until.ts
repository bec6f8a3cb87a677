// Takes a page's own steps for a visitor who came by a link: presses its buttons as they come up.
import { findControl, type Pointer, pageSays } from './find-control.ts';

/** Milliseconds the page has in all, and between two looks at it. */
const PATIENCE = 20_000;
const LOOK = 150;

/**
 * Presses what is named in `buttons` wherever the page shows it, until the page says `end`. They are the page's own
 * buttons, so page, server and platform agree afterwards.
 *
 * @throws {Error} when the page did not get there in time, or `signal` ended it
 */
export async function pressUntil(
  part: Pointer['part'],
  end: string,
  buttons: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!pageSays(part, end)) {
    signal.throwIfAborted();
    if (Date.now() > deadline) throw new Error(`The page did not come to ${end}`);
    for (const words of buttons) findControl({ part, inPage: true, words })?.click();
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
