// Lets time pass for the sandbox and all servers at once, while requests wait at the door.
import type { Control } from '../harness/control.ts';
import type { Gate } from '../harness/processes/gate.ts';
import type { ServerProcess } from '../harness/processes/start-server-process.ts';

/**
 * Moves on by `seconds`; then everything that waited comes at once, to all the processes.
 *
 * The answers under way are awaited first, and no job calls a platform meanwhile: a process that is hours behind the
 * platform for a moment is no case of production, and would make what is right look wrong.
 */
export async function moveClock(
  { gate, servers, control }: { gate: Gate; servers: readonly ServerProcess[]; control: Control },
  seconds: number,
): Promise<void> {
  await gate.close();
  await Promise.all(servers.map((server) => server.hold()));
  await control.advance(seconds);
  await Promise.all(servers.map((server) => server.resume()));
  gate.open();
}
