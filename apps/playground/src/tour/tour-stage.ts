// At which stage of a guided walk a visitor is: read off what the sandbox and the backend wrote down since it began.
import { walkProgress } from '../steps/walk-progress.ts';
import type { TimelineEntry } from '../timeline/timeline-entry.ts';
import type { TourName } from './tour-walks.ts';

/** The last entry of each log when the walk began. */
export interface TourStart {
  sandbox: number;
  backend: number;
}

/** The end of both logs as they are now. */
export function tourStart(entries: readonly TimelineEntry[]): TourStart {
  const last = (source: TimelineEntry['source']) =>
    Math.max(0, ...entries.filter((entry) => entry.source === source).map(({ id }) => id));
  return { sandbox: last('sandbox'), backend: last('backend') };
}

/**
 * The index of the stage after the last one that was taken; the number of steps when all were.
 *
 * A log that ends before the walk's start is another one: the demo was started anew, and the walk with it.
 */
export function tourStage(walk: TourName, entries: readonly TimelineEntry[], start: TourStart): number {
  const end = tourStart(entries);
  const news = entries.filter(({ source, id }) => id > (start[source] <= end[source] ? start[source] : 0));
  const [claimed, opened, used] = walkProgress(news)[walk];
  const taken = walk === 'baidu' ? [claimed, opened, used] : [claimed, isWithFriend(news), opened, used];
  return taken.lastIndexOf(true) + 1;
}

/** Whether somebody else than who claimed it has looked at the card. */
function isWithFriend(news: readonly TimelineEntry[]): boolean {
  const holders = (route: RegExp) =>
    news
      .filter((entry) => entry.platform === 'wechat' && entry.kind === 'action' && route.test(entry.route))
      .map(({ request }) => (request as { openid?: unknown } | null)?.openid);
  const claimers = holders(/(claims|add-card)$/);
  return claimers.length > 0 && holders(/views$/).some((openid) => !claimers.includes(openid));
}
