// The list: tabs, empty, loading and error states.
import type { Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CouponList } from './coupon-list.tsx';
import type { UseCoupons } from './use-coupons.ts';

afterEach(cleanup);

function coupon(title: string, status: CouponStatus): Coupon {
  const benefit = { kind: 'cash', reduceCost: 500 } as const;
  return { platform: 'baidu', id: title, title, status, benefit, leastCost: 0, validity: {} } as Coupon;
}

function show(list: Partial<UseCoupons>, onUse = vi.fn()) {
  const reload = vi.fn();
  const whole = { status: 'ready', coupons: [], now: 1000, reload, ...list } as UseCoupons;
  const { container } = render(<CouponList list={whole} onUse={onUse} emptyHint="领到的券会出现在这里。" />);
  return { container, reload, onUse };
}

it('sorts coupons under the tab they belong to, and counts them', () => {
  show({
    coupons: [
      coupon('甲', 'available'),
      coupon('乙', 'reserved'),
      coupon('丙', 'used'),
      coupon('丁', 'expired'),
    ],
  });
  expect(screen.queryByText('丙')).toBeNull();
  expect(screen.getByText('乙')).toBeTruthy();
  fireEvent.click(screen.getByText('已使用 1'));
  expect(screen.getByText('丙')).toBeTruthy();
  expect(screen.queryByText('甲')).toBeNull();
  fireEvent.click(screen.getByText('已过期 1'));
  expect(screen.getByText('丁')).toBeTruthy();
});

it('hands the chosen coupon on', () => {
  const { onUse } = show({ coupons: [coupon('甲', 'available')] });
  fireEvent.click(screen.getByText('立即使用'));
  expect(onUse).toHaveBeenCalledWith(expect.objectContaining({ id: '甲' }));
});

it('says where coupons come from to a person who has none', () => {
  const { container } = show({});
  expect(container.textContent).toContain('没有可用的券');
  expect(container.textContent).toContain('领到的券会出现在这里。');
});

it('shows the shapes of coupons while they load, not an empty list', () => {
  const { container } = show({ status: 'loading' });
  expect(container.querySelectorAll('.kq-coupon--loading')).toHaveLength(3);
  expect(container.textContent).not.toContain('没有');
});

it('shows an error in plain words with 再试一次, and still the coupons it has', () => {
  const error = new CouponError('NETWORK_FAILED', 'No answer');
  const { container, reload } = show({ status: 'failed', error, coupons: [coupon('甲', 'available')] });
  expect(container.textContent).toContain('网络不太好');
  expect(container.textContent).toContain('甲');
  fireEvent.click(screen.getByText('再试一次'));
  expect(reload).toHaveBeenCalledTimes(1);
});

it('is gone through by keyboard: tabs and coupons are stops, and Enter presses them', () => {
  const { onUse } = show({ coupons: [coupon('甲', 'available'), coupon('丙', 'used')] });
  const [, used] = screen.getAllByRole('tab');
  fireEvent.keyDown(used as Element, { key: 'Enter' });
  expect(screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-selected'))).toEqual([
    'false',
    'true',
    'false',
  ]);
  fireEvent.keyDown(screen.getByRole('button', { name: /丙/ }), { key: ' ' });
  expect(onUse).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '丙' }));
});
