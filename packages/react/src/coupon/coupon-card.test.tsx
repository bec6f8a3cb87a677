// Each state of a coupon, in the words a person sees.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CouponCard } from './coupon-card.tsx';
import type { ShownCoupon } from './coupon-words.ts';

const NOW = Date.parse('2026-11-21T10:24:00+08:00') / 1000;
const DAY = 86_400;

const COUPON: ShownCoupon = {
  title: '当当图书 20 元立减金',
  shopName: '当当图书旗舰店',
  benefit: { kind: 'cash', reduceCost: 2000 },
  leastCost: 10_000,
  color: 'B030',
  status: 'available',
  validity: { endTime: NOW + 3 * DAY },
};

afterEach(cleanup);

function show(coupon: Partial<ShownCoupon>, onUse = vi.fn()) {
  const { container } = render(<CouponCard coupon={{ ...COUPON, ...coupon }} now={NOW} action={{ onUse }} />);
  return { text: container.textContent ?? '', card: container.querySelector('.kq-coupon'), onUse };
}

describe('a coupon that can be used', () => {
  it('shows amount, threshold, title, shop and validity', () => {
    const { text } = show({});
    for (const words of ['¥20', '满 100 可用', '当当图书 20 元立减金', '当当图书旗舰店', '还剩 3 天']) {
      expect(text).toContain(words);
    }
  });

  it('offers 立即使用', () => {
    const { onUse } = show({});
    fireEvent.click(screen.getByText('立即使用'));
    expect(onUse).toHaveBeenCalledTimes(1);
  });

  it('is one stop of the Tab key, pressed by Enter and the blank key', () => {
    const { onUse } = show({});
    const card = screen.getByRole('button');
    expect(card.getAttribute('tabindex')).toBe('0');
    fireEvent.keyDown(card, { key: 'Enter' });
    fireEvent.keyDown(card, { key: ' ' });
    fireEvent.keyDown(card, { key: 'Enter', repeat: true });
    fireEvent.keyDown(card, { key: 'a' });
    expect(onUse).toHaveBeenCalledTimes(2);
  });

  it('is nothing to press without an action', () => {
    render(<CouponCard coupon={COUPON} now={NOW} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('group').getAttribute('tabindex')).toBeNull();
  });

  it('lies on the platform’s colour', () => {
    show({});
    const face = document.querySelector<HTMLElement>('.kq-coupon__face');
    expect(face?.style.backgroundColor).toBe('rgb(72, 127, 204)');
  });

  it('says when it ends today', () => {
    expect(show({ validity: { endTime: NOW + 3 * 3600 } }).text).toContain('今天到期');
  });

  it('is one sentence for a screen reader', () => {
    expect(show({}).card?.getAttribute('aria-label')).toBe(
      '20 元，满 100 可用，当当图书 20 元立减金，当当图书旗舰店，还剩 3 天，可使用',
    );
  });

  it('marks what friends may use too', () => {
    expect(show({ sharedWithFriends: true }).text).toContain('朋友的券');
  });
});

describe('a coupon that cannot be used now', () => {
  it.each([
    ['used', { usedAt: NOW - 60 }, ['已使用', '今天 10:23 使用']],
    ['expired', { validity: { endTime: NOW - DAY } }, ['已过期', '11-20 已过期']],
    ['void', {}, ['已失效']],
    ['reserved', {}, ['占用中', '还剩 3 天']],
    [
      'not-yet-valid',
      { validity: { beginTime: NOW + DAY, endTime: NOW + 9 * DAY } },
      ['未到时间', '明天 10:24 生效'],
    ],
  ] as const)('says %s in words and takes the button away', (status, more, words) => {
    const { text } = show({ status, ...more });
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toContain('立即使用');
  });

  it('stamps only what is over', () => {
    show({ status: 'used' });
    expect(document.querySelector('.kq-stamp')?.textContent).toBe('已使用');
    cleanup();
    show({ status: 'reserved' });
    expect(document.querySelector('.kq-stamp')).toBeNull();
  });

  it('does not promise days that a used coupon has no use for', () => {
    expect(show({ status: 'used' }).text).not.toContain('还剩');
  });
});

it('shows the face of a card that is not claimed yet, without a validity it does not know', () => {
  const { title, benefit, leastCost } = COUPON;
  const { container } = render(
    <CouponCard layout="ticket" coupon={{ title, benefit, leastCost }} now={NOW} />,
  );
  expect(container.textContent).toBe('¥20满 100 可用当当图书 20 元立减金');
});
