// From whom to whom an entry went: "钱包 → 后端" under its title.
import type { Words } from '../words/zh.ts';
import { isCallback, type TimelineEntry } from './timeline-entry.ts';

type Lane = keyof Words['timeline']['lanes'];

/**
 * The two ends of an entry.
 *
 * @example entryWay({ kind: 'push', route: 'push:user_get_coupon', platform: 'baidu' }) // ["platform", "backend"]
 */
export function entryWay(entry: Pick<TimelineEntry, 'kind' | 'route' | 'platform'>): [from: Lane, to: Lane] {
  if (entry.kind === 'push') return ['platform', 'backend'];
  if (entry.kind === 'request') return ['backend', 'platform'];
  if (entry.kind === 'page') return isCallback(entry) ? ['platform', 'backend'] : ['page', 'backend'];
  if (/launches$|card-links$/.test(entry.route)) return ['wallet', 'page'];
  if (/(add-card|choose-card|consumed-share|verify-config)$/.test(entry.route)) return ['page', 'wallet'];
  if (/payments$/.test(entry.route)) return ['user', 'platform'];
  return entry.platform === null ? ['user', 'sandbox'] : ['user', 'wallet'];
}
