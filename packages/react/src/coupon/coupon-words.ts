// What is printed on a coupon, in words: amount, threshold, state.
import type { Benefit, Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { type Fen, formatYuan } from '@kaquan/protocol/money';

/** The amount in three sizes: `¥` small, `19` large, `.9` small; or `8` large, `折` small. */
export interface AmountWords {
  sign?: string;
  main: string;
  tail?: string | undefined;
}

/**
 * The amount a coupon shows.
 *
 * @example amountWords({ kind: 'discount', percentOff: 25 }) // { main: '7.5', tail: '折' }
 * @supported swan h5 weapp node
 */
export function amountWords(benefit: Benefit): AmountWords {
  switch (benefit.kind) {
    case 'cash': {
      const [main = '', fen] = formatYuan(benefit.reduceCost).split('.');
      return { sign: '¥', main, tail: fen && `.${fen}` };
    }
    case 'discount':
      return { main: formatTenths(100 - benefit.percentOff), tail: '折' };
    case 'gift':
      return { main: '兑换' };
    case 'general':
      return { main: '优惠' };
  }
}

/** 80 → "8", 75 → "7.5": the Chinese discount counts in tenths of the price. */
function formatTenths(percent: number): string {
  return String(Math.round(percent * 10) / 100);
}

/**
 * The amount an order must reach.
 *
 * @param leastCost fen; 0: none
 * @example thresholdWords(10_000) // "满 100 可用"
 * @supported swan h5 weapp node
 */
export function thresholdWords(leastCost: Fen): string {
  return leastCost > 0 ? `满 ${formatYuan(leastCost)} 可用` : '无门槛';
}

const STATUS_WORDS: Record<CouponStatus, string> = {
  available: '可使用',
  'not-yet-valid': '未到时间',
  reserved: '占用中',
  used: '已使用',
  expired: '已过期',
  void: '已失效',
};

/**
 * A coupon's state in one word, as the stamp and the screen reader say it.
 *
 * @example statusWords('used') // "已使用"
 * @supported swan h5 weapp node
 */
export function statusWords(status: CouponStatus): string {
  return STATUS_WORDS[status];
}

/**
 * A code in groups of four, as people read it out.
 *
 * @example groupCode('226009850808') // "2260 0985 0808"
 * @supported swan h5 weapp node
 */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What the card needs of a coupon; a template's face alone is enough before it is claimed. */
export type ShownCoupon = Pick<Coupon, 'title' | 'benefit' | 'leastCost'> &
  Partial<
    Pick<
      Coupon,
      | 'shopName'
      | 'color'
      | 'description'
      | 'sharedWithFriends'
      | 'status'
      | 'validity'
      | 'code'
      | 'usedAt'
      | 'reservedByCaller'
      | 'voidReason'
    >
  >;
