// Where the visitor stands (which tab, who holds which phone, what lies on the merchant's desk), kept in the address so
// that it can be shared.

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
  device: 'ios' | 'android';
}

const TABS: readonly string[] = ['baidu', 'merchant', 'timeline', 'wechat'];

/**
 * Reads a place from `location.hash`; what is missing or unknown gets its default.
 *
 * @example readPlace('#wechat=小红').wechat // "小红"
 */
export function readPlace(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const named = fields.get('tab') ?? '';
  const tab = TABS.includes(named) ? (named as Tab) : 'baidu';
  return {
    tab,
    left: tab === 'merchant' || fields.get('left') === 'merchant' ? 'merchant' : 'baidu',
    coupon: fields.get('coupon') ?? '',
    baidu: fields.get('baidu') ?? '',
    wechat: fields.get('wechat') ?? '',
    device: fields.get('device') === 'android' ? 'android' : 'ios',
  };
}

/** The other way round; defaults stay out of the address. */
export function writePlace(place: Place): string {
  const fields = new URLSearchParams();
  if (place.tab !== 'baidu') fields.set('tab', place.tab);
  if (place.left === 'merchant' && place.tab !== 'merchant') fields.set('left', place.left);
  if (place.coupon) fields.set('coupon', place.coupon);
  if (place.baidu) fields.set('baidu', place.baidu);
  if (place.wechat) fields.set('wechat', place.wechat);
  if (place.device !== 'ios') fields.set('device', place.device);
  return fields.size === 0 ? '' : `#${fields}`;
}

/** Going to a tab: what can stand on the left stays there when the visitor goes on to another tab. */
export function goTo(tab: Tab): Partial<Place> {
  return tab === 'baidu' || tab === 'merchant' ? { tab, left: tab } : { tab };
}
