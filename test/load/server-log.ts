// What the servers wrote about a request that failed, or last of all: to see why without running it again.
import type { ServerProcess } from '../harness/processes/start-server-process.ts';

type Writer = Pick<ServerProcess, 'output'>;

const linesOf = ({ output }: Writer) => output().split('\n').filter(Boolean);

/** Their lines that name one of these request ids, whichever process has written them. */
export function linesAbout(servers: readonly Writer[], requestIds: readonly string[]): string[] {
  return servers.flatMap(linesOf).filter((line) => requestIds.some((id) => line.includes(id)));
}

/** The last lines of each. */
export function lastLines(servers: readonly Writer[], count: number): string[] {
  return servers.flatMap((server) => linesOf(server).slice(-count));
}
