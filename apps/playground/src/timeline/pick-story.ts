// The part of the time line that is a coupon's story: no logins, no tokens, no housekeeping.
import { entryMeaning } from './entry-kinds.ts';
import { pickDeskCalls } from './pick-desk-calls.ts';
import { pickInterruptedCampaigns } from './pick-interrupted-campaigns.ts';
import { isCallback, type TimelineEntry } from './timeline-entry.ts';

/**
 * Leaves out what is quiet, unless it belongs to a campaign whose upload broke off or to what the visitor does at the
 * merchant's desk. A push that arrives looks the same for every event, so it counts as the push of its platform that
 * was sent nearest to it does.
 */
export function pickStory(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const pushes = entries.filter(({ kind }) => kind === 'push');
  const told = new Set([...pickInterruptedCampaigns(entries), ...pickDeskCalls(entries)]);
  return entries.filter((entry) => {
    if (told.has(entry)) return true;
    const push = isCallback(entry) ? nearest(pushes, entry) : undefined;
    return entryMeaning(push ?? entry).story;
  });
}

function nearest(pushes: readonly TimelineEntry[], { at, platform }: TimelineEntry) {
  let found: TimelineEntry | undefined;
  for (const push of pushes) {
    if (push.platform !== platform) continue;
    if (!found || Math.abs(push.at - at) < Math.abs(found.at - at)) found = push;
  }
  return found;
}
