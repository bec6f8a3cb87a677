// What a coupon says in English.
import type { Benefit, CouponStatus } from '@kaquan/protocol/coupon';
import { formatYuan } from '@kaquan/protocol/money';
import type { CouponTexts } from '../../coupon/coupon-texts.ts';
import type { AmountWords, ShownCoupon } from '../../coupon/coupon-words.ts';
import type { ListTexts } from '../../coupon/list-texts.ts';
import type { SkeletonTexts } from '../../coupon/skeleton-texts.ts';
import { formatMoment, validityWords } from './time.ts';

const STATUSES: Record<CouponStatus, string> = {
  available: 'Available',
  'not-yet-valid': 'Not yet valid',
  reserved: 'In use',
  used: 'Used',
  expired: 'Expired',
  void: 'Void',
};

export const coupon: CouponTexts = {
  use: 'Use now',
  shared: 'Shared with friends',
  amount: amountWords,
  threshold: thresholdWords,
  status: (status) => STATUSES[status],
  validity: validityWords,
  usedAt: (time, now) => `Used ${formatMoment(time, now)}`,
  spoken: spokenCoupon,
};

export const skeleton: SkeletonTexts = { loading: 'Loading' };

export const list: ListTexts = {
  open: { label: 'Available', empty: 'No coupons to use' },
  used: { label: 'Used', empty: 'No used coupons' },
  gone: { label: 'Expired', empty: 'No expired coupons' },
};

function amountWords(benefit: Benefit): AmountWords {
  switch (benefit.kind) {
    case 'cash': {
      const [main = '', fen] = formatYuan(benefit.reduceCost).split('.');
      return { sign: '¥', main, tail: fen && `.${fen}` };
    }
    case 'discount':
      return { main: String(benefit.percentOff), tail: '% off' };
    case 'gift':
      return { main: 'Gift' };
    case 'general':
      return { main: 'Offer' };
  }
}

function thresholdWords(leastCost: number): string {
  return leastCost > 0 ? `Min. spend ¥${formatYuan(leastCost)}` : 'No minimum';
}

function spokenCoupon(
  { benefit, leastCost, title, shopName, validity, status }: ShownCoupon,
  now: number,
): string {
  const { sign = '', main, tail = '' } = amountWords(benefit);
  const parts = [
    sign ? `${sign}${main}${tail} off` : `${main}${tail}`,
    thresholdWords(leastCost),
    title,
    shopName,
    validity && validityWords(validity, now),
    status && STATUSES[status],
  ];
  return parts.filter(Boolean).join(', ');
}
