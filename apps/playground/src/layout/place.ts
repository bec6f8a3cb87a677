// Where the visitor stands (which tab, who holds which phone), kept in the address so that it can be shared.

export type Tab = 'baidu' | 'timeline' | 'wechat';

export interface Place {
  tab: Tab;
  /** Names of the users who hold the phones; empty: the first one. */
  baidu: string;
  wechat: string;
  device: 'ios' | 'android';
}

/**
 * Reads a place from `location.hash`; what is missing or unknown gets its default.
 *
 * @example readPlace('#wechat=小红').wechat // "小红"
 */
export function readPlace(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = fields.get('tab');
  return {
    tab: tab === 'timeline' || tab === 'wechat' ? tab : 'baidu',
    baidu: fields.get('baidu') ?? '',
    wechat: fields.get('wechat') ?? '',
    device: fields.get('device') === 'android' ? 'android' : 'ios',
  };
}

/** The other way round; defaults stay out of the address. */
export function writePlace(place: Place): string {
  const fields = new URLSearchParams();
  if (place.tab !== 'baidu') fields.set('tab', place.tab);
  if (place.baidu) fields.set('baidu', place.baidu);
  if (place.wechat) fields.set('wechat', place.wechat);
  if (place.device !== 'ios') fields.set('device', place.device);
  return fields.size === 0 ? '' : `#${fields}`;
}
