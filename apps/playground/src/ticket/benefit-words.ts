// What a coupon gives, cut into the pieces a face prints large and small.
import type { Benefit } from '@kaquan/protocol/coupon';
import { formatYuan } from '@kaquan/protocol/money';

export interface BenefitWords {
  before: string;
  value: string;
  after: string;
}

/**
 * The large figure of a face.
 *
 * @example benefitWords({ kind: 'discount', percentOff: 20 }) // { before: '', value: '8', after: '折' }
 */
export function benefitWords(benefit: Benefit): BenefitWords {
  switch (benefit.kind) {
    case 'cash':
      return { before: '¥', value: formatYuan(benefit.reduceCost), after: '' };
    case 'discount':
      return { before: '', value: String((100 - benefit.percentOff) / 10), after: '折' };
    case 'gift':
      return { before: '', value: '兑换', after: '' };
    case 'general':
      return { before: '', value: '专享', after: '' };
  }
}

/** From which amount on it works: `满 100 可用`, or that there is no threshold. */
export function thresholdWords(leastCost: number): string {
  return leastCost > 0 ? `满 ${formatYuan(leastCost)} 可用` : '无门槛';
}
