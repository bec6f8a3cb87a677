// What the checkout's sheet says.
import type { Weighed } from '@kaquan/protocol/beecloud/deduction';
import type { Coupon } from '@kaquan/protocol/coupon';
import type { Fen } from '@kaquan/protocol/money';
import { priceWords } from './price-words.ts';
import { type ReasonOrder, reasonWords } from './reason-words.ts';

export interface CheckoutTexts {
  enabledTitle: string;
  disabledTitle: string;
  close: string;
  /** The row that takes none. */
  none: string;
  /** On the one that saves most. */
  best: string;
  saving(discountFee: Fen): string;
  /** Why a coupon does not apply. */
  reason(weighed: Weighed<Coupon>, order: ReasonOrder): string;
  /** A coupon's sentence and what it saves, or why it does not apply, as one. */
  spokenChoice(coupon: string, outcome: string): string;
  /** Before the sum. */
  expected: string;
  price(fee: Fen): string;
  /** Under the sum: what is saved, and that the payment decides. */
  note(discountFee: Fen): string;
}

export const checkoutTexts: CheckoutTexts = {
  enabledTitle: '可用优惠券',
  disabledTitle: '暂不可用',
  close: '完成',
  none: '不使用优惠券',
  best: '最省',
  saving: (discountFee) => `可省 ${priceWords(discountFee)}`,
  reason: reasonWords,
  spokenChoice: (coupon, outcome) => `${coupon}，${outcome}`,
  expected: '预计支付 ',
  price: priceWords,
  note: (discountFee) => `${discountFee > 0 ? `已省 ${priceWords(discountFee)}，` : ''}以支付时的金额为准`,
};
