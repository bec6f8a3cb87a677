// A coupon's ground colour and the ink that can be read on it.
import { colorValue as baiduColor } from '@kaquan/protocol/baidu/colors';
import { colorValue as wechatColor } from '@kaquan/protocol/wechat/colors';

/** Where neither platform names a colour: the red that most coupons have. */
const FALLBACK = '#cc463d';

const LIGHT_INK = '#ffffff';
const DARK_INK = '#23262d';

/** Above this, white large type on the ground falls under 2.3 to 1 and the dark ink is used. */
const LIGHT_GROUND = 0.4;

export interface CouponColor {
  /** `#rrggbb`. */
  ground: string;
  /** `#rrggbb`, white or nearly black. */
  ink: string;
}

/**
 * The colours of a coupon from the platform's colour name; an unknown name gets the fallback.
 *
 * @param name Baidu `B010`…`B160` or WeChat `Color010`…`Color102`; a `#rrggbb` passes through
 * @example couponColor('Color100') // { ground: '#cc463d', ink: '#ffffff' }
 * @supported swan h5 weapp node
 */
export function couponColor(name: string | undefined): CouponColor {
  const ground = (groundOf(name) ?? FALLBACK).toLowerCase();
  return { ground, ink: luminance(ground) > LIGHT_GROUND ? DARK_INK : LIGHT_INK };
}

function groundOf(name: string | undefined): string | undefined {
  if (!name || /^#[0-9a-f]{6}$/i.test(name)) return name || undefined;
  return baiduColor(name) ?? wechatColor(name);
}

/** Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
