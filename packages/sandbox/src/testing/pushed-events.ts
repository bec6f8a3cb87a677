// The pushes that a sandbox without a callback URL has written into its log.
import type { Json, Started } from './start-sandbox.ts';

/** Fields of each push of this event, oldest first. */
export async function pushedEvents(sandbox: Started, event: string): Promise<Json[]> {
  const entries = await sandbox.log();
  return entries
    .filter((entry) => entry.kind === 'push' && entry.route === `push:${event}`)
    .map((entry) => (entry.request as { body: Json }).body);
}
