// Where the visitor stands (which tab, who holds which phone, how far each phone's walk is, what lies on the merchant's
// desk), kept in the address so that it can be shared: `#/wechat/used?wechat=小红&baidu-step=claimed`.
import { type BaiduStep, isBaiduStep, isWechatStep, type WechatStep } from './walk-step.ts';

/** What stands left of the time line where there is room for both. */
export type Left = 'baidu' | 'merchant';
export type Tab = Left | 'timeline' | 'wechat';

export interface Place {
  /** What a narrow screen shows. */
  tab: Tab;
  left: Left;
  /** The merchant's coupon: a card_id, `new` for the form, empty for the overview. */
  coupon: string;
  /** Names of the users who hold the phones; empty: the first one. */
  baidu: string;
  wechat: string;
  /** How far the walk on each phone is; empty: at its beginning. */
  baiduStep: BaiduStep | '';
  wechatStep: WechatStep | '';
  device: 'ios' | 'android';
}

const TABS: readonly string[] = ['baidu', 'merchant', 'timeline', 'wechat'];

/**
 * Reads a place from `location.hash`; what is missing or unknown gets its default.
 *
 * @example readPlace('#/wechat/used?wechat=小红').wechatStep // "used"
 */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [named = '', rest = ''] = path.split('/').map(decode);
  const fields = new URLSearchParams(query);
  const isKnown = TABS.includes(named);
  const tab = isKnown ? (named as Tab) : 'baidu';
  /** What the path says after its tab; of what is not on top, the query says it. */
  const under = (on: Tab, field: string) => (isKnown && tab === on ? rest : (fields.get(field) ?? ''));
  const baiduStep = under('baidu', 'baidu-step');
  const wechatStep = under('wechat', 'wechat-step');
  return {
    tab,
    left: tab === 'merchant' || fields.get('left') === 'merchant' ? 'merchant' : 'baidu',
    coupon: under('merchant', 'coupon'),
    baidu: fields.get('baidu') ?? '',
    wechat: fields.get('wechat') ?? '',
    baiduStep: isBaiduStep(baiduStep) ? baiduStep : '',
    wechatStep: isWechatStep(wechatStep) ? wechatStep : '',
    device: fields.get('device') === 'android' ? 'android' : 'ios',
  };
}

/** The other way round; defaults stay out of the address, and the beginning has none. */
export function writePlace(place: Place): string {
  const { tab, left, coupon, baidu, wechat, baiduStep, wechatStep, device } = place;
  const under: Record<Tab, string> = { baidu: baiduStep, merchant: coupon, timeline: '', wechat: wechatStep };
  const fields = Object.entries({
    left: left === 'merchant' && tab !== 'merchant' ? left : '',
    coupon: tab === 'merchant' ? '' : coupon,
    baidu,
    wechat,
    'baidu-step': tab === 'baidu' ? '' : baiduStep,
    'wechat-step': tab === 'wechat' ? '' : wechatStep,
    device: device === 'ios' ? '' : device,
  }).filter(([, value]) => value !== '');
  const path = `/${tab}${under[tab] && `/${encodeURIComponent(under[tab])}`}`;
  const query = fields.length > 0 ? `?${new URLSearchParams(fields)}` : '';
  return path === '/baidu' && query === '' ? '' : `#${path}${query}`;
}

/** Going to a tab: what can stand on the left stays there when the visitor goes on to another tab. */
export function goTo(tab: Tab): Partial<Place> {
  return tab === 'baidu' || tab === 'merchant' ? { tab, left: tab } : { tab };
}

/** An address that somebody cut is one that says less. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
