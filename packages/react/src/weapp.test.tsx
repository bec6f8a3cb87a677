// What is built for WeChat's mini-programs: no keys, no user agent to ask, cards through wx.
import type { CouponClient } from '@kaquan/client';
import { createWeapp } from '@kaquan/client/wechat/weapp';
import { CouponError } from '@kaquan/protocol/errors';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asWechat, FRIENDS_COUPON, NOW, scriptPage, tap } from '../test-support/wechat-page.tsx';
import { ActionButton } from './button/action-button.tsx';
import { HoldButton } from './button/hold-button.tsx';
import { errorWords } from './errors/error-words.ts';
import { Sheet } from './frame/sheet.tsx';
import { FriendsLanding } from './friends/friends-landing.tsx';
import { CouponProvider } from './provider/coupon-provider.tsx';

beforeEach(() => {
  vi.stubEnv('TARO_ENV', 'weapp');
  // A mini-program's user agent is not asked: here it would say that there is no WeChat.
  asWechat(null);
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

const CARD = { cardId: FRIENDS_COUPON.templateId, face: FRIENDS_COUPON };

/** The landing page over a mini-program's own wx. */
function landing(wx: object, cards = [CARD]) {
  const { client } = scriptPage();
  const wechat = createWeapp({ client: client as unknown as CouponClient, wx });
  const { container } = render(
    <CouponProvider client={wechat.client} wechat={wechat}>
      <FriendsLanding cards={cards} now={NOW} />
    </CouponProvider>,
  );
  return { client, text: () => container.textContent ?? '' };
}

describe('the landing page', () => {
  it('claims through wx.addCard, several cards with one tap', async () => {
    const addCard = vi.fn(({ cardList, success }) =>
      success({
        errMsg: 'addCard:ok',
        cardList: cardList.map((card: object) => ({ ...card, code: 'ENC', isSuccess: true })),
      }),
    );
    const { client, text } = landing({ addCard }, [CARD, { ...CARD, cardId: 'pSECOND' }]);
    await tap('领取 2 张到微信卡包');
    expect(client.cardExt).toHaveBeenCalledWith([{ cardId: CARD.cardId }, { cardId: 'pSECOND' }]);
    expect(addCard.mock.calls[0]?.[0].cardList).toEqual([
      { cardId: CARD.cardId, cardExt: '{}' },
      { cardId: 'pSECOND', cardExt: '{}' },
    ]);
    expect(text()).toContain('已放入微信卡包');
  });

  it('is claimable again after a cancel, which comes through fail', async () => {
    const addCard = vi.fn(({ fail }) => fail({ errMsg: 'addCard:fail cancel' }));
    const { text } = landing({ addCard });
    await tap('领取到微信卡包');
    expect(text()).toContain('没有领取，随时可以再领');
    await tap('领取到微信卡包');
    expect(addCard).toHaveBeenCalledTimes(2);
  });

  it('asks for a newer WeChat where the base library has no addCard, and offers no button', () => {
    const { text } = landing({});
    expect(text()).toContain('请先更新微信');
    expect(screen.queryByText('领取到微信卡包')).toBeNull();
  });
});

it('hears no keys and moves no focus', () => {
  const act = vi.fn();
  render(
    <Sheet label="一张" onClose={act}>
      <ActionButton label="去使用" onAct={act} />
      <HoldButton label="核销" confirmLabel="确认核销" onConfirm={act} />
    </Sheet>,
  );
  expect(document.activeElement).toBe(document.body);
  for (const key of ['Enter', 'Escape']) {
    fireEvent.keyDown(screen.getByText('去使用'), { key });
    fireEvent.keyDown(screen.getByText('核销'), { key });
  }
  expect(act).not.toHaveBeenCalled();
  expect(screen.getByText('核销')).toBeTruthy();
});

it('has the words of WeChat’s card calls', () => {
  expect(errorWords(new CouponError('COUPON_GIFTING', 'x')).title).toBe('这张券正在转赠');
  expect(errorWords(new CouponError('SDK_CALL_FAILED', 'x')).title).toBe('微信没有完成操作');
});
