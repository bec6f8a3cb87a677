// The coupons that are stored: which number has which id, who holds it, what became of it.

/**
 * Between the ids of two stored coupons, so that a new one lies anywhere among them. At Baidu ids grow with time; at
 * random is the harder case, since any page of an index may be the one that is needed.
 */
export const GAP = 1_000;
export const FIRST_ID = 8_100_000_000_000;

/** Of ten coupons in a row one is used, and of four one is another merchant's. */
export const IS_USED = { of: 10, is: 7 };
export const IS_FOREIGN = { of: 4, is: 3 };
/** How many coupons somebody holds. */
export const EACH = 5;

/** Whether the coupon of this number is this merchant's and can be used. */
export function isFree(n: number): boolean {
  return n % IS_USED.of !== IS_USED.is && n % IS_FOREIGN.of !== IS_FOREIGN.is;
}

/** Its id; `after`: how far behind it, for one that is not stored yet. */
export function idOf(n: number, after = 0): string {
  return String(FIRST_ID + n * GAP + after);
}

/** Who holds it: a name as long as Baidu's. */
export function holderOf(n: number): string {
  return `b${String(Math.floor(n / EACH)).padStart(26, '0')}`;
}
