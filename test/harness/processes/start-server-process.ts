// Starts one merchant's server in a process of its own; several may share a database, as in production.
import { waitUntil } from '../wait-until.ts';
import { type RunningProcess, startProcess } from './start-process.ts';

export interface ServerProcess extends Omit<RunningProcess, 'order'> {
  /** Lets calls to the platforms under way end, and none begin. */
  hold(): Promise<void>;
  /** Takes the sandbox's time over and lets calls begin again. */
  resume(): Promise<void>;
}

export interface ServerProcessOptions {
  sandboxUrl: string;
  /** postgres://…, or a folder for the embedded database. */
  database: string;
  /** Any free one unless given. */
  port?: number;
  /** Connections to the database that it may open; as many as a server has by itself unless given. */
  connections?: number | undefined;
  /** Further settings of its environment: LOG_LEVEL (warn unless given), NODE_OPTIONS… */
  env?: Record<string, string>;
  /** Resolve as soon as it listens, even if it cannot be ready: its database or a platform may be away. */
  unready?: boolean;
}

/** Milliseconds, on a machine that does much else. */
const PATIENCE = 60_000;

/**
 * Starts it; resolves when it is ready.
 *
 * @example const server = await startServerProcess({ sandboxUrl: sandbox.url, database }); await server.kill();
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { order, ...running } = await startProcess(new URL('./server-process.ts', import.meta.url), {
    SANDBOX_URL: options.sandboxUrl,
    DATABASE_URL: options.database,
    PORT: String(options.port ?? 0),
    ...(options.connections ? { DATABASE_CONNECTIONS: String(options.connections) } : {}),
    ...options.env,
  });
  if (!options.unready)
    await waitUntil(
      async () => (await fetch(`${running.url}/readyz`)).ok,
      () => `the server to be ready; it wrote:\n${running.output()}`,
      PATIENCE,
    ).catch(async (error: unknown) => {
      await running.kill();
      throw error;
    });
  return { ...running, hold: () => order('hold', 'held'), resume: () => order('resume', 'resumed') };
}
