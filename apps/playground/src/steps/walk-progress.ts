// How far a visitor has walked on each phone and at the merchant's desk, read off the time line.
import type { TimelineEntry } from '../timeline/timeline-entry.ts';

export type WalkName = 'baidu' | 'wechat' | 'merchant';
export type WalkProgress = Record<WalkName, readonly boolean[]>;

type Step = (entry: TimelineEntry) => boolean;

const acted =
  (route: RegExp): Step =>
  ({ kind, route: path, outcome }) =>
    kind === 'action' && route.test(path) && outcome === 'ok';
/** Our own word counts as well as the platform's: its answer may have been lost on purpose. */
const redeemed: Step = ({ kind, route, outcome }) =>
  (kind === 'request' && /code\/consume$/.test(route) && outcome === 'ok') ||
  (kind === 'page' && /\/confirm$/.test(route) && outcome === 'used');

/** A button of the merchant's desk that did its work. */
const atTheDesk =
  (route: RegExp): Step =>
  ({ kind, route: path, status = 200 }) =>
    kind === 'page' && route.test(path) && status < 400;

const walks: Record<WalkName, readonly Step[]> = {
  baidu: [acted(/claims$/), acted(/launches$/), redeemed],
  wechat: [acted(/(claims|add-card)$/), acted(/card-links$/), redeemed],
  merchant: [
    atTheDesk(/merchant\/coupons$/),
    atTheDesk(/merchant\/coupons\/[^/]+\/stock$/),
    atTheDesk(/merchant\/coupons\/[^/]+\/qrcodes$/),
    acted(/scans$/),
    acted(/consumed-share$/),
  ],
};

/** For each walk, which of its steps have been taken. */
export function walkProgress(entries: readonly TimelineEntry[]): WalkProgress {
  const taken = (walk: WalkName, platform: 'baidu' | 'wechat') => {
    const its = entries.filter((entry) => entry.platform === platform);
    return walks[walk].map((step) => its.some(step));
  };
  return {
    baidu: taken('baidu', 'baidu'),
    wechat: taken('wechat', 'wechat'),
    merchant: taken('merchant', 'wechat'),
  };
}
