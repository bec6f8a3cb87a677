// The part of the time line that is a coupon's story: no logins, no tokens, no housekeeping.
import { entryMeaning } from './entry-kinds.ts';
import { isCallback, type TimelineEntry } from './timeline-entry.ts';

/**
 * Leaves out what is quiet. A push that arrives looks the same for every event, so it counts as the push that
 * was sent before it does.
 */
export function pickStory(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const pushed = new Map<TimelineEntry['platform'], boolean>();
  return entries.filter((entry) => {
    const { story } = entryMeaning(entry);
    if (entry.kind === 'push') pushed.set(entry.platform, story);
    return isCallback(entry) ? (pushed.get(entry.platform) ?? story) : story;
  });
}
