// What the playground knows of the world: both logs, the clock and the faults, asked for again and again.
import type { PlannedFault } from '../sandbox/fault.ts';
import { appendEntries, mergeEntries } from '../timeline/merge-entries.ts';
import type { TimelineEntry } from '../timeline/timeline-entry.ts';

/** Entries kept of each log: the merchant's desk alone asks WeChat some ten things whenever something happened. */
const KEPT = 1000;

export interface FeedState {
  status: 'connecting' | 'ready' | 'sandbox-lost' | 'backend-lost';
  entries: TimelineEntry[];
  /** Seconds the sandbox's clock is ahead of this machine's; null before the first answer. */
  ahead: number | null;
  faults: PlannedFault[];
}

/** Where the feed asks; each rejects when nobody answers. */
export interface FeedSources {
  clock(): Promise<{ now: number }>;
  faults(): Promise<PlannedFault[]>;
  sandboxLog(after: number): Promise<TimelineEntry[]>;
  backendLog(after: number): Promise<TimelineEntry[]>;
}

export interface Feed {
  getState(): FeedState;
  subscribe(listener: () => void): () => void;
  /** Asks once; never rejects: what went wrong is the state. */
  poll(): Promise<void>;
  /** Forgets everything, after the sandbox was reset. */
  clear(): void;
}

/**
 * Creates the feed; it asks only when `poll` is called.
 *
 * @param now this machine's clock, seconds
 */
export function createFeed(sources: FeedSources, now: () => number = () => Date.now() / 1000): Feed {
  let state: FeedState = { status: 'connecting', entries: [], ahead: null, faults: [] };
  let sandbox: readonly TimelineEntry[] = [];
  let backend: readonly TimelineEntry[] = [];
  /** Grows with every `clear`, so that an answer asked for before it is not taken after it. */
  let epoch = 0;
  const listeners = new Set<() => void>();
  /** Tells the listeners only of what is new: most polls bring nothing. */
  const set = (next: Partial<FeedState>) => {
    const news = Object.entries(next).some(([name, value]) => state[name as keyof FeedState] !== value);
    if (!news) return;
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const readSandbox = async () => {
    const [clock, faults, log] = await Promise.all([
      sources.clock(),
      sources.faults(),
      sources.sandboxLog(sandbox.at(-1)?.id ?? 0),
    ]);
    const ahead = clock.now - now();
    return {
      // The answer is in whole seconds and took its time: within a second, the largest is the nearest.
      ahead: state.ahead !== null && Math.abs(ahead - state.ahead) < 1 ? Math.max(ahead, state.ahead) : ahead,
      faults: JSON.stringify(faults) === JSON.stringify(state.faults) ? state.faults : faults,
      log,
    };
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async poll() {
      const asked = epoch;
      const [fromSandbox, fromBackend] = await Promise.allSettled([
        readSandbox(),
        sources.backendLog(backend.at(-1)?.id ?? 0),
      ]);
      if (asked !== epoch) return;
      const grown = { sandbox, backend };
      if (fromSandbox.status === 'fulfilled')
        grown.sandbox = appendEntries(sandbox, fromSandbox.value.log, KEPT);
      if (fromBackend.status === 'fulfilled') grown.backend = appendEntries(backend, fromBackend.value, KEPT);
      const changed = grown.sandbox !== sandbox || grown.backend !== backend;
      ({ sandbox, backend } = grown);
      set({
        status:
          fromSandbox.status === 'rejected'
            ? 'sandbox-lost'
            : fromBackend.status === 'rejected'
              ? 'backend-lost'
              : 'ready',
        ...(changed ? { entries: mergeEntries(sandbox, backend) } : {}),
        ...(fromSandbox.status === 'fulfilled'
          ? { ahead: fromSandbox.value.ahead, faults: fromSandbox.value.faults }
          : {}),
      });
    },
    clear() {
      epoch += 1;
      sandbox = [];
      backend = [];
      set({ entries: [], faults: [] });
    },
  };
}
