// The checkout as a person sees it: the line, the sheet, and the choice that stays.
import type { Coupon } from '@kaquan/protocol/coupon';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { but, FIVE_PERCENT, NOW, TEN_OFF, THIRTY_OFF } from '../../test-support/checkout-coupons.ts';
import { CheckoutSheet } from './checkout-sheet.tsx';
import { CouponCell } from './coupon-cell.tsx';
import { useCouponChoice } from './use-coupon-choice.ts';

afterEach(cleanup);

const ALL = [THIRTY_OFF, FIVE_PERCENT, TEN_OFF];

function Checkout(props: { coupons: Coupon[]; totalFee: number; preferred?: string }) {
  const [open, setOpen] = useState(false);
  const choice = useCouponChoice({ ...props, now: NOW });
  return (
    <>
      <CouponCell {...choice} onOpen={() => setOpen(true)} />
      <CheckoutSheet {...choice} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function show(totalFee: number, coupons = ALL) {
  const view = render(<Checkout coupons={coupons} totalFee={totalFee} />);
  return {
    reprice: (fee: number) => view.rerender(<Checkout coupons={coupons} totalFee={fee} />),
    cell: () => view.container.querySelector('.kq-cell')?.textContent,
    tap: (text: string) => fireEvent.click(screen.getByText(text)),
    rows: () =>
      [...view.container.querySelectorAll('.kq-choice')].map((row) => ({
        text: row.textContent ?? '',
        role: row.getAttribute('role'),
        checked: row.getAttribute('aria-checked'),
        spoken: row.getAttribute('aria-label'),
      })),
    sum: () => view.container.querySelector('.kq-sheet__sum')?.textContent,
    open: () => view.container.querySelector('.kq-sheet') !== null,
  };
}

describe('CouponCell', () => {
  it('says what the best coupon saves, and that it is the best', () => {
    expect(show(11_000).cell()).toBe('优惠券已选最省-¥10.00');
  });

  it('says that none applies, and opens the reasons', () => {
    const page = show(5_000, [TEN_OFF]);
    expect(page.cell()).toBe('优惠券暂无可用');
    page.tap('暂无可用');
    expect(page.rows().map(({ text }) => text)).toEqual([
      '不使用优惠券',
      expect.stringContaining('还差 ¥50.00 可用'),
    ]);
  });

  it('opens by keyboard', () => {
    const page = show(11_000);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
    expect(page.open()).toBe(true);
  });

  it('opens nothing where there is no coupon at all', () => {
    const page = show(5_000, []);
    page.tap('暂无可用');
    expect(page.open()).toBe(false);
  });
});

it('begins with the coupon that the person came with, though another one saves more', () => {
  render(<Checkout coupons={ALL} totalFee={11_000} preferred={FIVE_PERCENT.id} />);
  expect(document.querySelector('.kq-cell')?.textContent).toBe('优惠券-¥5.50');
});

describe('CheckoutSheet', () => {
  it('lists what applies, the best first with what it saves, then 不使用, then the others with the reason', () => {
    const page = show(11_000);
    page.tap('优惠券');
    const rows = page.rows();
    expect(rows.map(({ role, checked }) => [role, checked])).toEqual([
      ['radio', 'true'],
      ['radio', 'false'],
      ['radio', 'false'],
      [null, null],
    ]);
    expect(rows[0]?.text).toContain('可省 ¥10.00最省');
    expect(rows[1]?.text).toContain('可省 ¥5.50');
    expect(rows[1]?.text).not.toContain('最省');
    expect(rows[2]?.text).toBe('不使用优惠券');
    expect(rows[3]?.text).toContain('还差 ¥90.00 可用');
    expect(screen.getByText('可用优惠券 2')).toBeTruthy();
    expect(screen.getByText('暂不可用 1')).toBeTruthy();
  });

  it('previews the amount and says that the payment decides', () => {
    const page = show(11_000);
    page.tap('优惠券');
    expect(page.sum()).toBe('预计支付 ¥100.00已省 ¥10.00，以支付时的金额为准');
    page.tap('不使用优惠券');
    expect(page.sum()).toBe('预计支付 ¥110.00以支付时的金额为准');
  });

  it('takes a choice at once and keeps it when the amount changes', () => {
    const page = show(11_000);
    page.tap('优惠券');
    page.tap('可省 ¥5.50');
    page.tap('完成');
    expect(page.open()).toBe(false);
    expect(page.cell()).toBe('优惠券-¥5.50');
    page.reprice(26_000);
    expect(page.cell()).toBe('优惠券-¥13.00');
  });

  it('falls back to the best one while the choice does not apply, and returns to it', () => {
    const page = show(26_000);
    page.tap('优惠券');
    page.tap('可省 ¥10.00');
    page.reprice(8_000);
    expect(page.cell()).toBe('优惠券已选最省-¥4.00');
    page.reprice(26_000);
    expect(page.cell()).toBe('优惠券-¥10.00');
  });

  it('keeps 不使用优惠券 when the amount changes', () => {
    const page = show(11_000);
    page.tap('优惠券');
    page.tap('不使用优惠券');
    page.reprice(26_000);
    expect(page.cell()).toBe('优惠券不使用');
  });

  it('does nothing on a tap on a coupon that does not apply', () => {
    const page = show(11_000);
    page.tap('优惠券');
    page.tap('还差 ¥90.00 可用');
    expect(page.cell()).toBe('优惠券已选最省-¥10.00');
  });

  it('closes on a tap beside it', () => {
    const page = show(11_000);
    page.tap('优惠券');
    fireEvent.click(document.querySelector('.kq-sheet__shade') as Element);
    expect(page.open()).toBe(false);
  });

  it('shows a coupon kept for the person’s own order as free', () => {
    const mine = but(TEN_OFF, { state: 'reserved', status: 'reserved', reservedByCaller: true });
    const page = show(11_000, [mine]);
    page.tap('优惠券');
    expect(page.rows()[0]?.text).not.toContain('占用中');
  });

  it('is one sentence a coupon for a screen reader', () => {
    const page = show(11_000);
    page.tap('优惠券');
    expect(page.rows()[0]?.spoken).toMatch(/^10 元，满 100 可用，满百减十，.*，可省 ¥10.00$/);
    expect(page.rows()[3]?.spoken).toMatch(/还差 ¥90.00 可用$/);
  });
});
