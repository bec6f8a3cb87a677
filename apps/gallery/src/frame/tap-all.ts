// Taps and holds what brings an example into its state, and waits until nothing moves by itself any more.
import type { Tap } from '../catalogue.ts';

/** How long a place to tap may take to appear: an answer of the played server comes before some. Milliseconds. */
const PATIENCE = 5_000;
/** No change for this long counts as at rest, milliseconds. */
const REST = 60;
/** HoldButton wants a second, milliseconds. */
const HOLD = 1_050;

/**
 * @param taps what is tapped inside `place`, one after the other
 * @throws when one of them does not appear, or `signal` says that the example is gone
 */
export async function tapAll(place: HTMLElement, taps: Tap[], signal: AbortSignal): Promise<void> {
  await atRest(place, signal);
  for (const tap of taps) {
    if (typeof tap === 'string') (await appearance(place, tap, signal)).click();
    else await hold(await appearance(place, tap.hold, signal));
    await atRest(place, signal);
  }
}

async function hold(target: HTMLElement): Promise<void> {
  target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, HOLD));
  target.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
}

/** Taro's elements draw themselves a moment after React has put them there. */
function atRest(place: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const rest = () => {
      changes.disconnect();
      resolve();
    };
    let timer = setTimeout(rest, REST);
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST);
    });
    changes.observe(place, { subtree: true, childList: true, attributes: true, characterData: true });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      changes.disconnect();
      reject(signal.reason);
    });
  });
}

async function appearance(place: HTMLElement, selector: string, signal: AbortSignal): Promise<HTMLElement> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const found = place.querySelector<HTMLElement>(selector);
    if (found) return found;
    if (Date.now() > until) throw new Error(`Nothing to tap at ${selector}`);
    await atRest(place, signal);
  }
}
