// Opens what a server needs without being asked, again and again: what an earlier process left undone waits for it.
import type { Log } from './telemetry/log.ts';

/** Between two tries, milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Tries until it is open; the tries end when the server does.
 *
 * @param wanted whether the server lives: asked before each try
 * @example keepOpening(services.get, { wanted: () => life === 'open', unneeded: unneeded.signal, logger });
 * @supported node
 */
export function keepOpening(
  open: () => Promise<unknown>,
  { wanted, unneeded, logger }: { wanted(): boolean; unneeded: AbortSignal; logger: Pick<Log, 'error'> },
): void {
  function again(pause: number): void {
    if (!wanted()) return;
    open().catch((error: unknown) => {
      if (unneeded.aborted) return;
      logger.error({ err: error }, 'the database is not open yet');
      setTimeout(again, pause, Math.min(pause * 2, LONGEST_PAUSE)).unref();
    });
  }
  again(FIRST_PAUSE);
}
