// What the checkout says in English.
import type { InapplicableReason } from '@kaquan/protocol/beecloud/deduction';
import type { Platform } from '@kaquan/protocol/coupon';
import type { CellTexts } from '../../checkout/cell-texts.ts';
import type { CheckoutTexts } from '../../checkout/checkout-texts.ts';
import { priceWords } from '../../checkout/price-words.ts';
import { formatMoment } from './time.ts';

const WALLETS: Record<Platform, string> = {
  baidu: 'your Baidu wallet',
  wechat: 'your WeChat wallet',
  beecloud: 'the shop',
};

const REASONS: Record<
  Exclude<InapplicableReason, 'below-threshold' | 'not-yet-valid' | 'other-platform'>,
  string
> = {
  expired: 'Expired',
  'template-off': 'This campaign has ended',
  used: 'Used',
  reserved: 'In use for another order',
  void: 'No longer valid',
  'terms-unclear': 'This kind of offer is not supported yet',
  'saves-nothing': 'Saves nothing on this order',
};

export const cell: CellTexts = {
  title: 'Coupon',
  best: 'Best one',
  saves: (discountFee) => `-${priceWords(discountFee)}`,
  notUsed: 'None used',
  noneApplies: 'None available',
};

export const checkout: CheckoutTexts = {
  enabledTitle: 'Available coupons',
  disabledTitle: 'Not available for this order',
  close: 'Done',
  none: 'Use no coupon',
  best: 'Best',
  saving: (discountFee) => `Saves ${priceWords(discountFee)}`,
  reason: ({ coupon, reason }, { totalFee, now }) => {
    switch (reason) {
      case undefined:
        return '';
      case 'below-threshold':
        return `Spend ${priceWords(coupon.leastCost - totalFee)} more to use it`;
      case 'not-yet-valid':
        return `Valid from ${formatMoment(coupon.validity.beginTime ?? now, now)}`;
      case 'other-platform':
        return `Please use it from ${WALLETS[coupon.platform]}`;
      default:
        return REASONS[reason];
    }
  },
  spokenChoice: (coupon, outcome) => `${coupon}, ${outcome}`,
  expected: 'To pay ',
  price: priceWords,
  note: (discountFee) =>
    `${discountFee > 0 ? `${priceWords(discountFee)} saved; the` : 'The'} amount at payment decides`,
};
