// Self-service redemption as the person and the clerk see it, over the real redemption session.
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asWechat, FRIENDS_COUPON, NOW, scriptPage, tap } from '../../test-support/wechat-page.tsx';
import { SelfServiceUse, type SelfServiceUseProps } from './self-service-use.tsx';

beforeEach(() => {
  asWechat('8.0.50');
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

async function show(
  props: Partial<SelfServiceUseProps> = {},
  script: (page: ReturnType<typeof scriptPage>) => void = () => undefined,
) {
  const page = scriptPage();
  script(page);
  const { container, unmount } = page.show(<SelfServiceUse coupon={FRIENDS_COUPON} now={NOW} {...props} />);
  await pass(0);
  return { ...page, unmount, text: () => container.textContent ?? '' };
}

async function hold(seconds = 1) {
  const button = document.querySelector('.kq-hold__button') as HTMLElement;
  act(() => void fireEvent.touchStart(button));
  await pass(seconds);
  act(() => void fireEvent.touchEnd(button));
  await pass(0);
}

const over = (more: Partial<Coupon>): Coupon => ({ ...FRIENDS_COUPON, ...more });

describe('before it is used', () => {
  it('keeps the coupon, says for how long, and warns that it cannot be undone', async () => {
    const { client, text } = await show();
    expect(client.reserve).toHaveBeenCalledExactlyOnceWith({
      platform: 'wechat',
      cardId: FRIENDS_COUPON.templateId,
      code: FRIENDS_COUPON.id,
    });
    expect(text()).toContain('请在店员面前操作');
    expect(text()).toContain('不能撤销');
    expect(text()).toContain('05:00');
    expect(text()).toContain('朋友不能用这张券');
    expect(text()).not.toContain('占用中');
    await pass(22);
    expect(text()).toContain('04:38');
  });

  it('says nothing of friends for a coupon that is not shared', async () => {
    const alone = { ...FRIENDS_COUPON, sharedWithFriends: false };
    const { text } = await show({ coupon: alone }, ({ client, redemption }) => {
      client.reserve.mockResolvedValue({ ...redemption('reserved'), coupon: alone });
    });
    expect(text()).not.toContain('朋友');
  });

  it('is not used by a press that was too short', async () => {
    const { client, text } = await show();
    await hold(0.4);
    expect(client.confirm).not.toHaveBeenCalled();
    expect(text()).toContain('确认使用，不能撤销');
  });

  it('lets go on 先不用了, and starts again', async () => {
    const { client, text } = await show();
    await tap('先不用了');
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
    expect(text()).toContain('没有使用，券还在');
    await tap('重新开始');
    expect(client.reserve).toHaveBeenCalledTimes(2);
    expect(text()).toContain('按住 1 秒');
  });

  it('lets go when the page is left', async () => {
    const { client, unmount } = await show();
    unmount();
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
  });
});

describe('once it is used', () => {
  it('shows the stamp with the time of the use, the code’s end, and a clock that goes on', async () => {
    const onUsed = vi.fn();
    const { client, text } = await show({ onUsed, usedButtons: '再送一张' });
    await hold();
    expect(client.confirm).toHaveBeenCalledExactlyOnceWith('r1');
    expect(onUsed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 'used' }));
    const stamp = document.querySelector('.kq-used');
    expect(stamp?.getAttribute('aria-label')).toBe('已使用，满500减50，16:00:00');
    expect(stamp?.textContent).toContain('16:00:00 用掉 · 刚刚');
    expect(stamp?.textContent).toContain('券码尾号 0808');
    expect(stamp?.textContent).not.toContain('2260');
    expect(text()).toContain('再送一张');
    await pass(75);
    expect(document.querySelector('.kq-used__clock')?.textContent).toBe('16:01:15');
    expect(stamp?.textContent).toContain('16:00:00 用掉 · 1 分钟前');
  });

  it('shows no stamp before the platform has said yes, and asks on its own', async () => {
    const { client, text } = await show({}, ({ client }) => {
      client.confirm.mockRejectedValueOnce(new CouponError('TIMEOUT', ''));
    });
    await hold();
    expect(document.querySelector('.kq-used')).toBeNull();
    expect(text()).toContain('网络不太好。正在再问一次，请不要重复使用');
    await pass(1);
    expect(client.confirm).toHaveBeenCalledTimes(2);
    expect(document.querySelector('.kq-used')).not.toBeNull();
  });
});

describe('what cannot be used', () => {
  it('says that a friend is using it, and tries again', async () => {
    const { client, text } = await show({}, ({ client }) => {
      client.reserve.mockRejectedValueOnce(new CouponError('COUPON_RESERVED', ''));
    });
    expect(text()).toContain('朋友正在使用这张券');
    expect(text()).not.toContain('按住');
    await tap('再试一次');
    expect(client.reserve).toHaveBeenCalledTimes(2);
    expect(text()).toContain('按住 1 秒');
  });

  it('says that a friend was faster, and offers no second try', async () => {
    const onAct = vi.fn();
    const { text } = await show({ action: { label: '查看我的卡券', onAct } }, ({ client }) => {
      client.confirm.mockRejectedValueOnce(new CouponError('COUPON_USED', ''));
    });
    await hold();
    expect(text()).toContain('这张券已经用过了');
    expect(document.querySelector('.kq-used')).toBeNull();
    expect(screen.queryByText('再试一次')).toBeNull();
    await tap('查看我的卡券');
    expect(onAct).toHaveBeenCalledTimes(1);
  });

  it.each([
    [over({ status: 'used', state: 'used', usedAt: NOW - 60 }), '这张券已经用过了'],
    [over({ status: 'expired' }), '这张券已经过期了'],
    [over({ status: 'void', state: 'void' }), '这张券已经失效了'],
    [over({ status: 'not-yet-valid' }), '还没到使用时间'],
    [over({ status: 'reserved', state: 'reserved' }), '朋友正在使用这张券'],
  ])('reserves nothing for a coupon that is $status, and shows no fresh stamp', async (coupon, words) => {
    const { client, text } = await show({ coupon });
    expect(client.reserve).not.toHaveBeenCalled();
    expect(text()).toContain(words);
    expect(document.querySelector('.kq-used')).toBeNull();
    expect(document.querySelector('.kq-hold')).toBeNull();
  });

  it('goes on with a coupon that the person keeps already', async () => {
    const { client } = await show({
      coupon: over({ status: 'reserved', state: 'reserved', reservedByCaller: true }),
    });
    expect(client.reserve).toHaveBeenCalledTimes(1);
  });
});
