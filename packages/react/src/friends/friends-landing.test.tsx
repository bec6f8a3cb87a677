// The landing page of friends' coupons in every state a claim can be in, over the real addCard.
import { CouponError } from '@kaquan/protocol/errors';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { added, asWechat, FRIENDS_COUPON, NOW, scriptPage, tap } from '../../test-support/wechat-page.tsx';
import { FriendsLanding, type FriendsLandingProps, type LandingCard } from './friends-landing.tsx';

beforeEach(() => asWechat('8.0.50'));
afterEach(cleanup);

const { title, shopName, benefit, leastCost, color, validity } = FRIENDS_COUPON;
const face = {
  title,
  benefit,
  leastCost,
  validity,
  sharedWithFriends: true,
  ...(shopName && { shopName }),
  ...(color && { color }),
};
const CARD: LandingCard = { cardId: 'pA', face };
const OTHER: LandingCard = { cardId: 'pB', face: { ...face, title: '买蛋糕送蛋挞' } };
const CLAIM = '领取到微信卡包';

function show(props: Partial<FriendsLandingProps> = {}) {
  const page = scriptPage();
  const { container } = page.show(<FriendsLanding cards={[CARD]} now={NOW} {...props} />);
  return {
    ...page,
    text: () => container.textContent ?? '',
    primary: () => container.querySelector('.kq-button--primary')?.textContent,
  };
}

it('shows the coupon and what sharing means', () => {
  const { text, primary } = show({ details: '周末也能用' });
  for (const words of [
    '满500减50',
    '微信餐厅',
    '还剩 29 天',
    '周末也能用',
    '一人领取，朋友都能看到，也都能用',
  ]) {
    expect(text()).toContain(words);
  }
  expect(primary()).toBe(CLAIM);
});

it('promises no sharing for a card that is not shared', () => {
  const { text } = show({ cards: [{ cardId: 'pA', face: { ...face, sharedWithFriends: false } }] });
  expect(text()).not.toContain('朋友都能看到');
});

describe('claiming', () => {
  it('asks for each card with what it needs and where it was claimed', async () => {
    const { client, call } = show({
      cards: [
        { ...CARD, code: '110201201245' },
        { ...OTHER, openid: 'oABC', outerStr: 'menu', outerId: 7 },
      ],
      outerStr: 'poster',
    });
    call.mockResolvedValue(added({ cardId: 'pA', isSuccess: true }, { cardId: 'pB', isSuccess: true }));
    await tap('领取 2 张到微信卡包');
    expect(client.cardExt).toHaveBeenCalledExactlyOnceWith([
      { cardId: 'pA', code: '110201201245', outerStr: 'poster' },
      { cardId: 'pB', openid: 'oABC', outerStr: 'menu', outerId: 7 },
    ]);
  });

  it('says that it is in the wallet, hands the codes on, and cannot be tapped again', async () => {
    const onChange = vi.fn();
    const { call, text, primary } = show({ onChange });
    call.mockResolvedValue(added({ cardId: 'pA', isSuccess: true, code: 'ENC' }));
    await tap(CLAIM);
    expect(text()).toContain('已放入微信卡包，朋友也能看到了');
    expect(primary()).toBe('已领取');
    expect(onChange).toHaveBeenLastCalledWith({
      status: 'added',
      cards: [{ cardId: 'pA', encryptCode: 'ENC', isSuccess: true }],
    });
    await tap('已领取');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('goes on with what the page offers once it is claimed', async () => {
    const onAct = vi.fn();
    const { call } = show({ claimedAction: { label: '去卡包看看', onAct } });
    call.mockResolvedValue(added({ cardId: 'pA', isSuccess: true }));
    await tap(CLAIM);
    await tap('去卡包看看');
    expect(onAct).toHaveBeenCalledTimes(1);
  });

  it('takes closing WeChat’s sheet for no error', async () => {
    const { call, text, primary } = show();
    call.mockResolvedValue(null);
    await tap(CLAIM);
    expect(text()).toContain('没有领取，随时可以再领');
    expect(primary()).toBe(CLAIM);
  });

  it('says what went wrong, and tries again', async () => {
    const { call, text, primary } = show();
    call.mockRejectedValueOnce(new CouponError('SDK_CONFIG_FAILED', ''));
    call.mockResolvedValueOnce(added({ cardId: 'pA', isSuccess: true }));
    await tap(CLAIM);
    expect(text()).toContain('微信没有响应');
    await tap('再试一次');
    expect(primary()).toBe('已领取');
  });

  it('does nothing on a second tap while WeChat shows its sheet', async () => {
    const { call } = show();
    call.mockReturnValue(new Promise(() => undefined));
    await tap(CLAIM);
    await tap('领取中');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('works by keyboard', async () => {
    const { call } = show();
    call.mockResolvedValue(null);
    const button = screen.getByText(CLAIM);
    expect(button.tabIndex).toBe(0);
    fireEvent.keyDown(button, { key: 'a' });
    expect(screen.queryByText('领取中')).toBeNull();
    fireEvent.keyDown(button, { key: 'Enter' });
    await screen.findByText(/没有领取/);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('what WeChat refused', () => {
  it('is marked card by card, although WeChat calls the whole a success', async () => {
    const { call, text } = show({ cards: [CARD, OTHER] });
    call.mockResolvedValue(added({ cardId: 'pA', isSuccess: true }, { cardId: 'pB', isSuccess: false }));
    await tap('领取 2 张到微信卡包');
    expect(text()).toContain('领到 1 张，还有 1 张没有领到');
    const marked = [...document.querySelectorAll('.kq-coupon')].map((card) =>
      card.textContent?.includes('这张没有领到'),
    );
    expect(marked).toEqual([false, true]);
  });

  it('can be tried again when it was every card: a signature may have come too late', async () => {
    const { call, text, primary } = show();
    call.mockResolvedValue(added({ cardId: 'pA', isSuccess: false }));
    await tap(CLAIM);
    expect(text()).toContain('没有领到。可能已经领过，或者刚刚被领完了');
    call.mockResolvedValue(added({ cardId: 'pA', isSuccess: true }));
    await tap('再试一次');
    expect(primary()).toBe('已领取');
  });
});

describe('where it cannot be claimed, there is no dead button', () => {
  it.each([
    ['iPhone', '6.3.5', '6.3.6'],
    ['Android', '6.3.6', '6.3.7'],
  ] as const)('in WeChat on %s %s, which has to be %s', (phone, version, needed) => {
    asWechat(version, phone);
    const { text, primary } = show();
    expect(text()).toContain(`需要微信 ${needed} 或更高版本，你现在用的是 ${version}`);
    expect(text()).toContain('关于微信');
    expect(primary()).toBeUndefined();
  });

  it('but an old WeChat can claim a card that is not shared', () => {
    asWechat('6.3.1');
    const { primary } = show({ cards: [{ cardId: 'pA', face: { ...face, sharedWithFriends: false } }] });
    expect(primary()).toBe(CLAIM);
  });

  it('outside WeChat', () => {
    asWechat(null);
    const { text, primary } = show();
    expect(text()).toContain('请在微信中打开');
    expect(primary()).toBeUndefined();
  });

  it('earlier than five days before it begins', async () => {
    const beginTime = NOW + 6 * 86_400;
    const { primary, call } = show({ cards: [{ cardId: 'pA', face: { ...face, validity: { beginTime } } }] });
    expect(primary()).toMatch(/^明天 \d\d:\d\d 开始领取$/);
    await tap(primary() ?? '');
    expect(call).not.toHaveBeenCalled();
    cleanup();
    const inTime = { ...face, validity: { beginTime: NOW + 5 * 86_400 } };
    expect(show({ cards: [{ cardId: 'pA', face: inTime }] }).primary()).toBe(CLAIM);
  });

  it('when there is none left', () => {
    const onAct = vi.fn();
    const { text, primary } = show({ cards: [], action: { label: '查看我的卡券', onAct } });
    expect(text()).toContain('券已经领完了');
    expect(primary()).toBeUndefined();
    expect(screen.getByText('查看我的卡券')).toBeTruthy();
  });
});
