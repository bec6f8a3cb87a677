// The sheets by keyboard on h5: closed by Escape, the focus kept inside and given back, choices made without a tap.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOW, TEN_OFF, THIRTY_OFF } from '../../test-support/checkout-coupons.ts';
import { asWechat, FRIENDS_COUPON, scriptPage } from '../../test-support/wechat-page.tsx';
import { ActionButton } from '../button/action-button.tsx';
import { CheckoutSheet } from '../checkout/checkout-sheet.tsx';
import { useCouponChoice } from '../checkout/use-coupon-choice.ts';
import { ShareAgainSheet } from '../friends/share-again-sheet.tsx';
import { Sheet } from './sheet.tsx';

afterEach(cleanup);

const focused = () => document.activeElement;
const key = (name: string, more: object = {}) =>
  fireEvent.keyDown(focused() ?? document.body, { key: name, ...more });

/** A page with a button that opens a sheet of two buttons. */
function Page() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <ActionButton label="打开" onAct={() => setOpen(true)} />
      {open && (
        <Sheet label="一张" onClose={close}>
          <ActionButton label="第一" />
          <ActionButton label="第二" onAct={close} />
        </Sheet>
      )}
    </>
  );
}

/** A checkout whose sheet is open. */
function Checkout({ onClose }: { onClose(): void }) {
  const choice = useCouponChoice({ coupons: [THIRTY_OFF, TEN_OFF], totalFee: 30_000, now: NOW });
  return <CheckoutSheet {...choice} open onClose={onClose} />;
}

describe('a sheet', () => {
  function open() {
    render(<Page />);
    const opener = screen.getByText('打开');
    opener.focus();
    fireEvent.click(opener);
    return { opener, dialog: screen.getByRole('dialog') };
  }

  it('takes the focus, and says what it is', () => {
    const { dialog } = open();
    expect(focused()).toBe(dialog);
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    expect(dialog.getAttribute('aria-label')).toBe('一张');
  });

  it('closes by Escape, and gives the focus back to what opened it', () => {
    const { opener } = open();
    key('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(focused()).toBe(opener);
  });

  it('gives the focus back when its own button closes it, and hears no keys any more', () => {
    const { opener } = open();
    fireEvent.click(screen.getByText('第二'));
    expect(focused()).toBe(opener);
    expect(key('Tab')).toBe(true);
  });

  it('keeps the focus: Tab goes round in both directions', () => {
    open();
    const [first, second] = [screen.getByText('第一'), screen.getByText('第二')];
    key('Tab');
    expect(focused()).toBe(first);
    key('Tab', { shiftKey: true });
    expect(focused()).toBe(second);
    key('Tab');
    expect(focused()).toBe(first);
  });

  it('leaves Tab to the browser between two of its stops, and fetches the focus back from outside', () => {
    const { opener } = open();
    screen.getByText('第一').focus();
    expect(key('Tab')).toBe(true);
    opener.focus();
    key('Tab');
    expect(focused()).toBe(screen.getByText('第一'));
  });
});

it('再送一张 closes by Escape', () => {
  asWechat('8.0.50');
  const onClose = vi.fn();
  scriptPage().show(<ShareAgainSheet open onClose={onClose} used={FRIENDS_COUPON} now={NOW} />);
  key('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

describe('the checkout’s sheet', () => {
  const checked = () => screen.getAllByRole('radio').map((row) => row.getAttribute('aria-checked'));

  it('is chosen in, and closed, by keyboard', () => {
    const onClose = vi.fn();
    render(<Checkout onClose={onClose} />);
    expect(checked()).toEqual(['true', 'false', 'false']);
    screen.getAllByRole('radio')[1]?.focus();
    key('Enter');
    expect(checked()).toEqual(['false', 'true', 'false']);
    screen.getAllByRole('radio')[2]?.focus();
    key(' ');
    expect(checked()).toEqual(['false', 'false', 'true']);
    screen.getByText('完成').focus();
    key('Enter');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
