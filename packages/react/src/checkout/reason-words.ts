// Why a coupon does not apply to an order, in words that say what would make it apply.
import type { InapplicableReason, Weighed } from '@kaquan/protocol/beecloud/deduction';
import type { Coupon, Platform } from '@kaquan/protocol/coupon';
import type { Fen } from '@kaquan/protocol/money';
import { formatMoment } from '../coupon/validity-words.ts';
import { priceWords } from './price-words.ts';

export interface ReasonOrder {
  /** Undiscounted. */
  totalFee: Fen;
  /** The server's time, seconds. */
  now: number;
}

const WALLETS: Record<Platform, string> = { baidu: '百度卡券包', wechat: '微信卡包', beecloud: '店铺' };

const WORDS: Record<
  Exclude<InapplicableReason, 'below-threshold' | 'not-yet-valid' | 'other-platform'>,
  string
> = {
  expired: '已过期',
  'template-off': '活动已停止',
  used: '已使用',
  reserved: '正在另一笔订单里使用',
  void: '已失效',
  'terms-unclear': '暂不支持这种优惠',
  'saves-nothing': '这笔订单用它省不了钱',
};

/**
 * @param weighed a coupon that takes nothing off
 * @example reasonWords({ coupon, payFee: 11000, discountFee: 0, reason: 'below-threshold' }, { totalFee: 11000, now }) // "还差 ¥90.00 可用"
 * @supported swan h5 weapp node
 */
export function reasonWords({ coupon, reason }: Weighed<Coupon>, { totalFee, now }: ReasonOrder): string {
  switch (reason) {
    case undefined:
      return '';
    case 'below-threshold':
      return `还差 ${priceWords(coupon.leastCost - totalFee)} 可用`;
    case 'not-yet-valid':
      return `${formatMoment(coupon.validity.beginTime ?? now, now)} 起可用`;
    case 'other-platform':
      return `请从${WALLETS[coupon.platform]}里使用`;
    default:
      return WORDS[reason];
  }
}
