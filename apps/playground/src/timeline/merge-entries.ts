// Merges the two logs into one line of time; each log keeps its own order whatever the clocks say.
import { isCallback, type TimelineEntry } from './timeline-entry.ts';

/** Seconds within which a platform cuts a push off; it writes the push down only then, or when it is answered. */
const DELIVERY = 6;

/** Within one second: a person acts, the page asks, we ask the platform, the platform pushes, the push arrives. */
function rank(entry: TimelineEntry): number {
  if (entry.kind === 'action') return 0;
  if (entry.kind === 'request') return 2;
  if (entry.kind === 'push') return 3;
  return isCallback(entry) ? 4 : 1;
}

function isBefore(sandbox: TimelineEntry, backend: TimelineEntry): boolean {
  const seconds = Math.floor(sandbox.at) - Math.floor(backend.at);
  // A push was sent before it arrived, though its sender notes it down after.
  if (sandbox.kind === 'push' && isCallback(backend) && sandbox.platform === backend.platform)
    return seconds <= DELIVERY;
  return seconds !== 0 ? seconds < 0 : rank(sandbox) <= rank(backend);
}

/**
 * One sequence of both logs, oldest first. Entries of the same second are put in the order in which things
 * happen; entries of the same log never change places.
 *
 * @example mergeEntries([claimAt10], [pageAt9]).map((entry) => entry.at) // [9, 10]
 */
export function mergeEntries(
  sandbox: readonly TimelineEntry[],
  backend: readonly TimelineEntry[],
): TimelineEntry[] {
  const merged: TimelineEntry[] = [];
  let s = 0;
  let b = 0;
  for (;;) {
    const left = sandbox[s];
    const right = backend[b];
    if (left && (!right || isBefore(left, right))) {
      merged.push(left);
      s += 1;
    } else if (right) {
      merged.push(right);
      b += 1;
    } else return merged;
  }
}

/**
 * Adds a poll's answer to what is known of one log, dropping what came before and keeping the newest.
 *
 * @param limit how many entries a log keeps
 */
export function appendEntries(
  known: readonly TimelineEntry[],
  fresh: readonly TimelineEntry[],
  limit: number,
): readonly TimelineEntry[] {
  const last = known.at(-1)?.id ?? 0;
  const added = fresh.filter((entry) => entry.id > last).sort((a, b) => a.id - b.id);
  return added.length === 0 ? known : [...known, ...added].slice(-limit);
}
