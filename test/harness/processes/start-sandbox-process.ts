// Starts the sandbox in a process of its own: what the platforms believe outlives whatever happens to the servers.
import { makePeople, type People } from '../people.ts';
import { type RunningProcess, startProcess } from './start-process.ts';

export interface SandboxProcess extends Omit<RunningProcess, 'order'> {
  /** The people it was seeded with: me and friend are WeChat friends, stranger knows neither. */
  people: People[];
}

/**
 * Starts it; resolves when it listens.
 *
 * @param threes how many threes of people it knows; none: the three of its own seed
 * @example const sandbox = await startSandboxProcess({ threes: 100 });
 */
export async function startSandboxProcess(
  options: { threes?: number; port?: number } = {},
): Promise<SandboxProcess> {
  const { threes = 0, port = 0 } = options;
  const { order: _, ...running } = await startProcess(new URL('./sandbox-process.ts', import.meta.url), {
    PORT: String(port),
    THREES: String(threes),
  });
  return { ...running, people: makePeople(threes).people };
}
