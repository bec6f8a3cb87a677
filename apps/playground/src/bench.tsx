// The bench: one sandbox and one backend, what is known of them, and what a visitor can do to them.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { createFeed, type Feed, type FeedState } from './feed/feed.ts';
import { usePolling } from './feed/use-polling.ts';
import { createControl, listOf, type SandboxControl, type SandboxUser } from './sandbox/control.ts';
import type { LaunchFaultName } from './sandbox/launch-fault.ts';
import { requestJson } from './sandbox/request.ts';
import { type BackendLogEntry, readBackendEntry, readSandboxEntry } from './timeline/read-entries.ts';

/** Milliseconds between two looks at the logs. */
const PAUSE = 700;

/** What `connectBench` found: everything that does not change while the page is open. */
export interface Connection {
  control: SandboxControl;
  users: SandboxUser[];
  feed: Feed;
}

export interface Bench extends Connection {
  state: FeedState;
  /** Grows with every reset: what was open then belongs to a world that is gone. */
  generation: number;
  /** What goes wrong with the next 立即使用, if anything. */
  launchFault: LaunchFaultName | null;
  planLaunchFault(name: LaunchFaultName | null): void;
  /** Looks at the logs now, not at the next turn. */
  refresh(): Promise<void>;
  /** Sets sandbox and shop back to the beginning. */
  reset(): Promise<void>;
}

/**
 * Asks the backend where the sandbox is, and the sandbox who its users are.
 *
 * @throws {RequestFailed} when either does not answer
 */
export async function connectBench(): Promise<Connection> {
  const { sandboxUrl } = await requestJson<{ sandboxUrl: string }>('/demo/config');
  const control = createControl(sandboxUrl);
  const users = await control.users();
  const feed = createFeed({
    clock: control.clock,
    faults: control.faults,
    sandboxLog: async (after) => (await control.log(after)).map(readSandboxEntry),
    backendLog: async (after) =>
      listOf<BackendLogEntry>(await requestJson(`/demo/log?after=${after}`), 'entries').map(readBackendEntry),
  });
  return { control, users, feed };
}

const BenchContext = createContext<Bench | null>(null);

/** Keeps the bench up to date and hands it to its children. */
export function BenchProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  const { feed } = connection;
  const state = useSyncExternalStore(feed.subscribe, feed.getState);
  usePolling(feed.poll, PAUSE);
  const [generation, setGeneration] = useState(0);
  const [launchFault, planLaunchFault] = useState<LaunchFaultName | null>(null);
  const reset = useCallback(async () => {
    await requestJson('/demo/reset', { method: 'POST', timeout: 60_000 });
    feed.clear();
    await feed.poll();
    planLaunchFault(null);
    setGeneration((old) => old + 1);
  }, [feed]);
  const bench = useMemo(
    () => ({ ...connection, state, generation, launchFault, planLaunchFault, refresh: feed.poll, reset }),
    [connection, feed, state, generation, launchFault, reset],
  );
  return <BenchContext.Provider value={bench}>{children}</BenchContext.Provider>;
}

/** The bench around this component. */
export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('useBench needs a BenchProvider above it.');
  return bench;
}
