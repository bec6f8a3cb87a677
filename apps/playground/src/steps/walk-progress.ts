// How far a visitor has walked on each phone, read off the time line.
import type { TimelineEntry } from '../timeline/timeline-entry.ts';

export interface WalkProgress {
  baidu: readonly boolean[];
  wechat: readonly boolean[];
}

type Step = (entry: TimelineEntry) => boolean;

const acted =
  (route: RegExp): Step =>
  (entry) =>
    entry.kind === 'action' && route.test(entry.route);
/** Our own word counts as well as the platform's: its answer may have been lost on purpose. */
const redeemed: Step = ({ kind, route, outcome }) =>
  (kind === 'request' && /code\/consume$/.test(route) && outcome === 'ok') ||
  (kind === 'page' && /\/confirm$/.test(route) && outcome === 'used');

const walks: Record<'baidu' | 'wechat', readonly Step[]> = {
  baidu: [acted(/claims$/), acted(/launches$/), redeemed],
  wechat: [acted(/(claims|add-card)$/), acted(/card-links$/), redeemed],
};

/** For each phone, which of its steps have been taken. */
export function walkProgress(entries: readonly TimelineEntry[]): WalkProgress {
  const taken = (platform: 'baidu' | 'wechat') => {
    const its = entries.filter((entry) => entry.platform === platform);
    return walks[platform].map((step) => its.some(step));
  };
  return { baidu: taken('baidu'), wechat: taken('wechat') };
}
