// The sheet of one coupon as a person uses it, over the real redemption session.
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FRIENDS_COUPON, NOW, scriptPage, tap } from '../../test-support/wechat-page.tsx';
import { RedeemSheet, type RedeemSheetProps } from './redeem-sheet.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

const COUPON: Coupon = { ...FRIENDS_COUPON, sharedWithFriends: false };

function show(
  props: Partial<RedeemSheetProps> = {},
  script: (page: ReturnType<typeof scriptPage>) => void = () => undefined,
) {
  const page = scriptPage();
  script(page);
  const onClose = vi.fn();
  const onUsed = vi.fn();
  const sheet = (more: Partial<RedeemSheetProps> = {}) => (
    <RedeemSheet open coupon={COUPON} now={NOW} onClose={onClose} onUsed={onUsed} {...props} {...more} />
  );
  const view = page.show(sheet());
  return {
    ...page,
    onClose,
    onUsed,
    unmount: view.unmount,
    text: () => view.container.textContent ?? '',
    again: (more: Partial<RedeemSheetProps>) => act(async () => view.rerender(page.under(sheet(more)))),
    buttons: () => screen.getAllByRole('button').map((button) => button.textContent),
  };
}

describe('before anything is asked', () => {
  it('shows face and period, and one primary button; nothing is kept by opening', () => {
    const { client, text, buttons } = show({ code: '券码在这里' });
    expect(text()).toContain('满500减50');
    expect(text()).toContain('有效期');
    expect(text()).not.toContain('券码在这里');
    expect(buttons()).toEqual(['去使用', '关闭']);
    expect(client.reserve).not.toHaveBeenCalled();
  });

  it.each([
    ['used', '这张券已经用过了'],
    ['expired', '这张券已经过期了'],
    ['not-yet-valid', '还没到使用时间'],
  ] as const)('says why a coupon that is %s has no button', (status, words) => {
    const { text, buttons } = show({ coupon: { ...COUPON, status } });
    expect(text()).toContain(words);
    expect(buttons()).toEqual(['关闭']);
  });

  it.each([
    ['baidu', { platform: 'baidu', couponId: COUPON.templateId, couponTakeId: COUPON.id }],
    ['wechat', { platform: 'wechat', cardId: COUPON.templateId, code: COUPON.id }],
    ['beecloud', { platform: 'beecloud', couponId: COUPON.id }],
  ] as const)('asks for a coupon of %s by the names of that platform', async (platform, request) => {
    const { client } = show({ coupon: { ...COUPON, platform } });
    await tap('去使用');
    expect(client.reserve).toHaveBeenCalledExactlyOnceWith(request);
  });
});

describe('a coupon that is kept', () => {
  it('counts down, shows the code, and warns before the one press that counts', async () => {
    const { text, buttons } = show({ code: '券码在这里' });
    await tap('去使用');
    expect(text()).toContain('为你保留05:00');
    expect(text()).toContain('券码在这里');
    expect(text()).toContain('不能撤销');
    expect(text()).not.toContain('占用中');
    expect(buttons()).toEqual(['确认使用', '先不用了']);
    await pass(22);
    expect(text()).toContain('04:38');
  });

  it('is let go by 先不用了, and can be asked for again', async () => {
    const { client, text, buttons } = show();
    await tap('去使用');
    await tap('先不用了');
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
    expect(text()).toContain('没有使用，券还在');
    expect(buttons()).toEqual(['重新开始', '关闭']);
    await tap('重新开始');
    expect(buttons()).toEqual(['确认使用', '先不用了']);
  });

  it('is let go when the sheet closes, and the sheet opens again where it ended', async () => {
    const { client, again, buttons } = show();
    await tap('去使用');
    await again({ open: false });
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
    expect(screen.queryByRole('dialog')).toBeNull();
    await again({ open: true });
    expect(buttons()).toEqual(['重新开始', '关闭']);
  });

  it('is let go also when the sheet closed before the server had answered', async () => {
    let answer: () => void = () => undefined;
    const { client, again } = show({}, ({ client, redemption }) => {
      client.reserve.mockImplementation(
        () =>
          new Promise((resolve) => {
            answer = () => resolve(redemption('reserved', { status: 'reserved', reservedByCaller: true }));
          }),
      );
    });
    await tap('去使用');
    await again({ open: false });
    expect(client.cancel).not.toHaveBeenCalled();
    await act(async () => answer());
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
  });

  it('is let go when another coupon takes its place', async () => {
    const { client, again, buttons } = show();
    await tap('去使用');
    await again({ coupon: { ...COUPON, id: '110201201245' } });
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
    expect(buttons()).toEqual(['去使用', '关闭']);
  });

  it('says that the time is over when it could not be renewed, and that the coupon is still there', async () => {
    const { client, text, buttons } = show();
    await tap('去使用');
    client.reserve.mockRejectedValue(new CouponError('NETWORK_FAILED', ''));
    await pass(320);
    expect(text()).toContain('保留时间到了，没有使用，券还在');
    expect(buttons()).toEqual(['重新开始', '关闭']);
  });
});

describe('a coupon that is used', () => {
  it('shows the stamp and tells the page once', async () => {
    const { onUsed, text, buttons } = show();
    await tap('去使用');
    await tap('确认使用');
    expect(onUsed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'used' }));
    expect(text()).toContain('已使用');
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('已使用，满500减50');
    expect(buttons()).toEqual(['完成']);
  });

  it('without an answer asks again by itself, and never offers a second use', async () => {
    const { client, onUsed, text, buttons } = show({}, ({ client }) => {
      client.confirm.mockRejectedValueOnce(new CouponError('NETWORK_FAILED', ''));
    });
    await tap('去使用');
    await tap('确认使用');
    expect(text()).toContain('网络不太好。正在再问一次，请不要重复使用。');
    expect(buttons()).toEqual(['正在确认']);
    await pass(1);
    expect(client.confirm).toHaveBeenCalledTimes(2);
    expect(onUsed).toHaveBeenCalledTimes(1);
  });

  it('goes on being confirmed behind the closed sheet', async () => {
    const { client, again, onUsed } = show({}, ({ client }) => {
      client.confirm.mockRejectedValueOnce(new CouponError('TIMEOUT', ''));
    });
    await tap('去使用');
    await tap('确认使用');
    await again({ open: false });
    expect(client.cancel).not.toHaveBeenCalled();
    await pass(1);
    expect(onUsed).toHaveBeenCalledTimes(1);
  });

  it('by a friend first, says so and offers no second try', async () => {
    const { text, buttons } = show({}, ({ client }) => {
      client.confirm.mockRejectedValueOnce(new CouponError('COUPON_USED', ''));
    });
    await tap('去使用');
    await tap('确认使用');
    expect(text()).toContain('这张券已经用过了');
    expect(buttons()).toEqual(['关闭']);
  });
});

it('tries again where that helps', async () => {
  const { client, buttons } = show({}, ({ client }) => {
    client.reserve.mockRejectedValueOnce(new CouponError('NETWORK_FAILED', ''));
  });
  await tap('去使用');
  expect(buttons()).toEqual(['再试一次', '关闭']);
  await tap('再试一次');
  expect(client.reserve).toHaveBeenCalledTimes(2);
  expect(buttons()).toEqual(['确认使用', '先不用了']);
});

it('is used by keyboard, and keeps the focus when one button gives way to the next', async () => {
  const { onUsed } = show();
  const press = (label: string) =>
    act(async () => {
      screen.getByText(label).focus();
      fireEvent.keyDown(screen.getByText(label), { key: 'Enter' });
    });
  await press('去使用');
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
  await press('确认使用');
  expect(onUsed).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
});

it('closes by Escape and by a tap beside it', () => {
  const { onClose } = show();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  fireEvent.click(document.querySelector('.kq-sheet__shade') as Element);
  expect(onClose).toHaveBeenCalledTimes(2);
});
