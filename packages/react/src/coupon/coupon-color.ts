// A coupon's ground colour and the ink that can be read on it.
import { colorValue as baiduColor } from '@kaquan/protocol/baidu/colors';
import { colorValue as wechatColor } from '@kaquan/protocol/wechat/colors';

/** Where neither platform names a colour: the red that most coupons have. */
const FALLBACK = '#cc463d';

const LIGHT_INK = '#ffffff';
const DARK_INK = '#23262d';

/** From this brightness (0 to 255) on, white falls under 2.3 to 1 and the dark ink is used. */
const BRIGHT = 175;

export interface CouponColor {
  /** `#rrggbb`. */
  ground: string;
  /** `#rrggbb`, white or nearly black. */
  ink: string;
}

/**
 * The colours of a coupon from the platform's colour name; an unknown name gets the fallback. Baidu's program knows
 * Baidu's names only: no WeChat card is shown there.
 *
 * @param name Baidu `B010`…`B160` or WeChat `Color010`…`Color102`; a `#rrggbb` passes through
 * @example couponColor('Color100') // { ground: '#cc463d', ink: '#ffffff' }
 * @supported swan h5 weapp node
 */
export function couponColor(name: string | undefined): CouponColor {
  const ground = (groundOf(name) || FALLBACK).toLowerCase();
  return { ground, ink: brightness(ground) > BRIGHT ? DARK_INK : LIGHT_INK };
}

function groundOf(name: string | undefined): string | undefined {
  if (!name || /^#[0-9a-f]{6}$/i.test(name)) return name;
  return baiduColor(name) || (process.env.TARO_ENV === 'swan' ? undefined : wechatColor(name));
}

/** How bright a colour looks, as NTSC weighs it. */
function brightness(hex: string): number {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return part(1) * 0.299 + part(3) * 0.587 + part(5) * 0.114;
}
