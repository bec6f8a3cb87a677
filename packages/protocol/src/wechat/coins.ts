// 券点, the points that buy stock for friends' coupons: counted in whole tenths, because 0.2 × 3 is no 0.6.
// @see 朋友的券 配置库存、充值券点

/** An amount of 券点 in whole tenths of a point: 2 is 0.2 券点. A point costs one yuan. */
export type Coins = number;

/** How far a sum that WeChat added up in floating point may be from a whole tenth. */
const FLOAT_ERROR = 1e-6;

/**
 * Reads an amount that WeChat writes in points, as a number or as text.
 *
 * @returns whole tenths of a point, or undefined for what is no amount of whole tenths
 * @example coinsOf('0.2') // 2
 * @supported swan h5 weapp node
 */
export function coinsOf(value: unknown): Coins | undefined {
  const points = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (typeof points !== 'number') return undefined;
  const tenths = Math.round(points * 10);
  if (!Number.isSafeInteger(tenths) || Math.abs(points * 10 - tenths) > FLOAT_ERROR) return undefined;
  // Never -0, which -0.00000001 would round to.
  return tenths + 0;
}

/**
 * An amount of 券点 for people: no decimal unless there is one.
 *
 * @param tenths whole tenths of a point
 * @example formatCoins(2) // "0.2"
 * @supported swan h5 weapp node
 */
export function formatCoins(tenths: Coins): string {
  return String(Math.round(tenths) / 10);
}
