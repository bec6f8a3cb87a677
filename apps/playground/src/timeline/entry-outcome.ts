// How an entry ended, in a word or two and with a mood: the small badge beside its title.
import { dayOf, hourMinute } from '../clock-words.ts';
import { type FaultOrder, faultWords } from '../sandbox/fault.ts';
import type { Language } from '../words/language.tsx';
import type { TimelineEntry } from './timeline-entry.ts';

export interface EntryOutcome {
  words: string;
  mood: 'good' | 'bad' | 'plain';
}

const known: Record<string, [zh: string, en: string, mood: EntryOutcome['mood']]> = {
  granted: ['首次，已发券', 'first time, granted', 'good'],
  known: ['已有，不重复发', 'known, not granted again', 'plain'],
  held: ['可用', 'held', 'plain'],
  reserved: ['已占用', 'reserved', 'good'],
  using: ['等平台答复', 'waiting for the platform', 'plain'],
  used: ['已使用', 'used', 'good'],
  cancelled: ['已放回', 'let go', 'plain'],
  failed: ['没有成功', 'failed', 'bad'],
  void: ['已失效', 'void', 'bad'],
  open: ['等待付款', 'waiting to be paid', 'plain'],
  paid: ['已付款', 'paid', 'good'],
  closed: ['没有付成', 'not paid', 'bad'],
  surplus: ['重复付款', 'paid twice', 'bad'],
  COUPON_NOT_APPLICABLE: ['这单用不了', 'not for this order', 'bad'],
  COUPON_USED: ['已经用过', 'already used', 'bad'],
  COUPON_RESERVED: ['别人正在用', 'taken by another', 'bad'],
  COUPON_GIFTING: ['正在转赠', 'being given away', 'bad'],
  COUPON_EXPIRED: ['已过期', 'expired', 'bad'],
  COUPON_NOT_YET_VALID: ['还没到时间', 'not yet valid', 'bad'],
  COUPON_NOT_YOURS: ['不是本人的券', 'not the caller’s', 'bad'],
  COUPON_UNREADABLE: ['解不开，拒绝', 'unreadable, refused', 'bad'],
  COUPON_UNKNOWN: ['没有这张券', 'unknown coupon', 'bad'],
  POINTS_MISSING: ['券点不够', 'points missing', 'bad'],
  PURCHASE_UNSETTLED: ['不知道成没成', 'unsettled', 'bad'],
  FIELD_INVALID: ['字段不合规则', 'a field is wrong', 'bad'],
  PLATFORM_REFUSED: ['平台没有受理', 'refused', 'bad'],
  UNAUTHENTICATED: ['先去登录', 'logs in first', 'plain'],
  PLATFORM_BUSY: ['平台忙', 'platform busy', 'bad'],
  PLATFORM_UNREACHABLE: ['平台没回应', 'no answer', 'bad'],
  REDEMPTION_PENDING: ['等平台答复', 'waiting for the platform', 'plain'],
  // The platforms' own codes, where they tell something about the coupon.
  '40146': ['40146 别人占用中', '40146 kept by another', 'bad'],
  '40416': ['40416 不是占用的人', '40416 kept by another', 'bad'],
  '40099': ['40099 已核销', '40099 already redeemed', 'bad'],
  '40127': ['40127 已失效', '40127 no longer valid', 'bad'],
  '40003': ['40003 没有先占用', '40003 not kept first', 'bad'],
  '42001': ['令牌过期', 'token expired', 'bad'],
  '40001': ['令牌失效', 'token invalid', 'bad'],
  '-1': ['系统繁忙', 'busy', 'bad'],
};

/** Planned faults that hit a request; the sandbox writes `故障：kind（…）`. */
const faults: Record<string, [zh: string, en: string]> = {
  'timeout-before': ['请求没有送到', 'never arrived'],
  'timeout-after': ['做了，答复丢失', 'done, answer lost'],
  'http-403': ['网关拒绝', 'refused by a gateway'],
  'http-429': ['网关限流', 'held off by a gateway'],
  'http-500': ['平台 500', 'HTTP 500'],
  'http-502': ['做了，网关 502', 'done, HTTP 502'],
  redirect: ['被引到别处', 'redirected'],
  busy: ['系统繁忙', 'busy'],
  quota: ['调用次数用完', 'quota used up'],
  'token-expired': ['令牌过期', 'token expired'],
  reset: ['做了，答复中途断线', 'done, line broke in the answer'],
  trickle: ['做了，答复太慢', 'done, answer trickles'],
  truncated: ['答复被截断', 'answer cut off'],
  'gzip-cut': ['答复压缩包被截断', 'packed answer cut off'],
  empty: ['做了，答复是空的', 'done, answer empty'],
  huge: ['答复大得离谱', 'answer far too large'],
  'wrong-type': ['答复类型不对', 'answer of a wrong type'],
  'not-json': ['答复不是 JSON', 'answer is no JSON'],
};

/** What the sandbox says of a push that did not get through, piece by piece. */
const pushWords: [chinese: RegExp, english: string][] = [
  [/推送丢失/, 'lost'],
  [/推送变慢/, 'held back'],
  [/推送被后来的赶过/, 'overtaken'],
  [/应答超时/, 'answered too late'],
  [/应答不是 success/, 'not answered with success'],
  [/连不上/, 'nobody there'],
  [/，?(\d+) 秒后重试 (\d+\/\d+)/, ', again in $1 s ($2)'],
  [/，?不再重试/, ', given up'],
];

/**
 * The badge of an entry; null when it simply went well.
 *
 * @example entryOutcome({ outcome: 'granted', route: '/api/baidu/launch-coupon' }, 'zh') // { words: '首次，已发券', mood: 'good' }
 */
export function entryOutcome(
  entry: Pick<TimelineEntry, 'outcome' | 'status' | 'route' | 'request'>,
  language: Language,
): EntryOutcome | null {
  if (entry.route === '/faults')
    return { words: faultWords(entry.request as FaultOrder, language), mood: 'plain' };
  if (entry.route === '/clock') return { words: clockWords(entry.request, language), mood: 'plain' };
  const row = known[entry.outcome];
  if (row) return { words: language === 'zh' ? row[0] : row[1], mood: row[2] };
  if (entry.outcome === '' || entry.outcome === 'ok')
    return (entry.status ?? 200) >= 400 ? { words: String(entry.status), mood: 'bad' } : null;
  const fault = faults[/^故障：([\w-]+)/.exec(entry.outcome)?.[1] ?? ''];
  if (fault) return { words: language === 'zh' ? fault[0] : fault[1], mood: 'bad' };
  const words =
    language === 'zh'
      ? entry.outcome
      : pushWords.reduce((text, [chinese, english]) => text.replace(chinese, english), entry.outcome);
  // A push that is held back on purpose still comes.
  return { words, mood: /变慢|赶过/.test(entry.outcome) ? 'plain' : 'bad' };
}

/** How far the clock was moved: `{ advance }` in seconds, or set to `{ now }`. */
function clockWords(request: unknown, language: Language): string {
  const { advance, now } = (request ?? {}) as { advance?: number; now?: number };
  if (advance === undefined) return now === undefined ? '' : `${dayOf(now)} ${hourMinute(now)}`;
  const [count, zh, en] =
    advance % 86_400 === 0 ? [advance / 86_400, '天', 'd'] : [advance / 60, '分钟', 'min'];
  return `${count > 0 ? '+' : ''}${count} ${language === 'zh' ? zh : en}`;
}
