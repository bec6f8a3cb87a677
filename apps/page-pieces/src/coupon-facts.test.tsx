// The facts under a coupon, as a person reads them.
import type { ShownCoupon } from '@kaquan/react/coupon-words';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CouponFacts } from './coupon-facts.tsx';

const NOW = Date.parse('2026-11-21T10:24:00+08:00') / 1000;
const DAY = 86_400;

const COUPON: ShownCoupon = {
  title: '当当图书 20 元立减金',
  benefit: { kind: 'cash', reduceCost: 2000 },
  leastCost: 10_000,
  status: 'available',
  validity: { endTime: NOW + 3 * DAY },
};

afterEach(cleanup);

describe('the facts of a coupon', () => {
  it('shows period, code in groups of four, and the conditions without their markup', () => {
    const coupon = {
      ...COUPON,
      code: '226009850808',
      description: '下单时选择<br>每单一张<img src=x onerror=alert(1)>',
    };
    const { container } = render(<CouponFacts coupon={coupon} now={NOW} />);
    expect(container.textContent).toContain('11-24 10:24 前');
    expect(container.textContent).toContain('2260 0985 0808');
    expect(container.textContent).toContain('下单时选择每单一张');
    expect(container.querySelector('img')).toBeNull();
  });
});
