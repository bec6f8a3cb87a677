// The faults a visitor can order, in words.
import type { Language } from '../words/language.tsx';

/** What `POST /_sandbox/faults` takes and `GET` lists. */
export interface FaultOrder {
  platform: string;
  /** The platform's path, or `push:<event>`. */
  route: string;
  kind: string;
  /** How many times it happens. */
  count?: number;
  /** Seconds, for what comes slowly. */
  delay?: number;
}

/** A fault that will still happen. */
export interface PlannedFault extends FaultOrder {
  id: number;
}

interface FaultChoice {
  order: FaultOrder;
  zh: string;
  en: string;
}

/** Seconds a lost request hangs before the line is cut: long enough to be seen, short enough to wait for. */
const HANG = 2;

const baiduUpload = '/rest/2.0/smartapp/v1.0/coupon/code/batchUpload';
const baiduConsume = '/rest/2.0/smartapp/v1.0/coupon/code/consume';

/** The menu, one platform after the other. */
export const faultChoices: readonly FaultChoice[] = [
  {
    order: { platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 1 },
    zh: '领券推送丢一次',
    en: 'Claim push lost once',
  },
  {
    order: { platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 3 },
    zh: '领券推送全部丢失',
    en: 'Claim push lost for good',
  },
  {
    order: { platform: 'baidu', route: 'push:user_get_coupon', kind: 'repeated', count: 1 },
    zh: '领券推送来两次',
    en: 'Claim push comes twice',
  },
  {
    order: { platform: 'baidu', route: 'push:user_get_coupon', kind: 'slow', count: 1, delay: 8 },
    zh: '领券推送迟到 8 秒',
    en: 'Claim push 8 s late',
  },
  {
    order: { platform: 'baidu', route: baiduConsume, kind: 'timeout-after', count: 1, delay: HANG },
    zh: '核销做了，答复丢失',
    en: 'Redeemed, answer lost',
  },
  {
    order: { platform: 'baidu', route: baiduConsume, kind: 'http-500', count: 1 },
    zh: '核销时平台 500',
    en: 'HTTP 500 when redeeming',
  },
  {
    order: { platform: 'wechat', route: 'push:user_get_card', kind: 'lost', count: 1 },
    zh: '领取推送丢一次',
    en: 'Claim push lost once',
  },
  {
    order: { platform: 'wechat', route: '/card/code/mark', kind: 'busy', count: 1 },
    zh: '占用时系统繁忙',
    en: 'Busy when keeping the card',
  },
  {
    order: { platform: 'wechat', route: '/card/code/get', kind: 'token-expired', count: 1 },
    zh: '访问令牌提前过期',
    en: 'Access token expires early',
  },
  {
    order: { platform: 'wechat', route: '/card/code/consume', kind: 'timeout-after', count: 1, delay: HANG },
    zh: '核销做了，答复丢失',
    en: 'Redeemed, answer lost',
  },
  {
    order: { platform: 'wechat', route: '/card/code/consume', kind: 'timeout-before', count: 1, delay: HANG },
    zh: '核销请求没送到',
    en: 'Redeem request never arrives',
  },
  {
    order: { platform: 'wechat', route: '/card/code/consume', kind: 'quota', count: 1 },
    zh: '核销时调用次数用完',
    en: 'Quota used up when redeeming',
  },
];

/** What the demo's merchant plans for itself; not in the menu, for only its own upload would meet it. */
const merchantFault: FaultChoice = {
  order: { platform: 'baidu', route: baiduUpload, kind: 'timeout-after', count: 3, delay: 0 },
  zh: '上传券码中途断线',
  en: 'Line cut while uploading codes',
};

/**
 * A fault in words, with how often it still happens; one that somebody else ordered is named by its kind and
 * route.
 */
export function faultWords(fault: FaultOrder, language: Language): string {
  const same = [...faultChoices, merchantFault].filter(({ order }) => isSame(order, fault));
  const exact = same.find(({ order }) => order.count === fault.count);
  if (exact) return exact[language];
  const words = same[0]?.[language] ?? `${fault.kind} ${fault.route}`;
  return fault.count !== undefined && fault.count > 1 ? `${words} ×${fault.count}` : words;
}

function isSame(a: FaultOrder, b: FaultOrder): boolean {
  return a.platform === b.platform && a.route === b.route && a.kind === b.kind;
}
