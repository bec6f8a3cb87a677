// 再送一张 in each of its states, and 去卡包查看 beside it.
import { CouponError } from '@kaquan/protocol/errors';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asWechat, FRIENDS_COUPON, NOW, scriptPage, tap } from '../../test-support/wechat-page.tsx';
import { useOpenCard } from '../claim/use-open-card.ts';
import { CouponProvider } from '../provider/coupon-provider.tsx';
import { ShareAgainSheet, type ShareAgainSheetProps } from './share-again-sheet.tsx';

beforeEach(() => asWechat('8.0.50'));
afterEach(cleanup);

const USED = { ...FRIENDS_COUPON, status: 'used' as const, usedAt: NOW };
const GIVE = '再送一张给朋友';

function show(props: Partial<ShareAgainSheetProps> = {}, knows = true) {
  const page = scriptPage();
  vi.mocked(page.wechat.knows).mockReturnValue(knows);
  const onClose = vi.fn();
  const { container } = page.show(
    <ShareAgainSheet open onClose={onClose} used={USED} now={NOW} {...props} />,
  );
  return {
    ...page,
    onClose,
    text: () => container.textContent ?? '',
    primary: () => container.querySelector('.kq-button--primary')?.textContent,
  };
}

describe('再送一张', () => {
  it('shows what there is to give as a new coupon, without the stamp or the code of the used one', () => {
    const { text } = show();
    expect(text()).toContain('满500减50');
    expect(text()).toContain('谁先用掉算谁的');
    expect(text()).not.toMatch(/已使用|2260/);
  });

  it('shows the other coupon where that is what comes next', () => {
    const { text } = show({ next: { ...FRIENDS_COUPON, title: '买蛋糕送蛋挞' } });
    expect(text()).toContain('买蛋糕送蛋挞');
    expect(text()).not.toContain('满500减50');
  });

  it('gives it for the coupon that was used, once', async () => {
    const { call, text, primary } = show();
    call.mockResolvedValue({ errMsg: 'consumeAndShareCard:ok' });
    await tap(GIVE);
    expect(call).toHaveBeenCalledTimes(1);
    const [name, parameters] = call.mock.calls[0] ?? [];
    expect(name).toBe('consumeAndShareCard');
    expect(parameters?.()).toEqual({ cardId: FRIENDS_COUPON.templateId, code: '226009850808' });
    expect(text()).toContain('送好了');
    expect(primary()).toBe('已经送出');
    await tap('已经送出');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('waits while WeChat is open, and can be asked again after it was closed', async () => {
    const { call, text } = show();
    let close: (result: null) => void = () => undefined;
    call.mockReturnValueOnce(new Promise((resolve) => (close = resolve)));
    await tap(GIVE);
    await tap('正在打开微信');
    expect(call).toHaveBeenCalledTimes(1);
    await act(async () => close(null));
    expect(text()).toContain('没有送出，随时可以再送');
    await tap(GIVE);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('says what went wrong, and tries again', async () => {
    const { call, text } = show();
    call.mockRejectedValueOnce(new CouponError('SDK_CALL_FAILED', ''));
    await tap(GIVE);
    expect(text()).toContain('微信没有完成操作');
    call.mockResolvedValueOnce({ errMsg: 'consumeAndShareCard:ok' });
    await tap('再试一次');
    expect(text()).toContain('送好了');
  });

  it('offers no button in a WeChat older than 6.3.6, and says how to update it', () => {
    asWechat('6.3.5');
    const { text, primary } = show({}, false);
    expect(text()).toContain('再送一张需要微信 6.3.6 或更高版本，你现在用的是 6.3.5');
    expect(primary()).toBeUndefined();
  });

  it('offers no button in a mini-program or outside WeChat', () => {
    asWechat(null);
    const { text, primary } = show({}, false);
    expect(text()).toContain('请在微信里打开店铺的网页');
    expect(primary()).toBeUndefined();
  });

  it('takes the button away when it turns out by trying: a jweixin that is too old', async () => {
    const { call, primary } = show();
    call.mockRejectedValueOnce(new CouponError('UNSUPPORTED', ''));
    await tap(GIVE);
    expect(primary()).toBeUndefined();
  });

  it('closes by its button, and is not there while it is closed', async () => {
    const { onClose } = show();
    await tap('以后再说');
    expect(onClose).toHaveBeenCalledTimes(1);
    cleanup();
    expect(show({ open: false }).text()).toBe('');
  });
});

describe('useOpenCard', () => {
  const CARDS = [{ cardId: 'pA', code: '226009850808' }];

  function open(knowsWechat = true) {
    const page = scriptPage();
    const { result } = renderHook(() => useOpenCard(), {
      wrapper: ({ children }) =>
        knowsWechat ? (
          page.under(children)
        ) : (
          <CouponProvider client={page.wechat.client}>{children}</CouponProvider>
        ),
    });
    return { ...page, result };
  }

  it('shows cards by their plain codes', async () => {
    const { call, result } = open();
    call.mockResolvedValue({ errMsg: 'openCard:ok' });
    expect(result.current.status).toBe('idle');
    await act(() => result.current.openCard(CARDS));
    expect(result.current.status).toBe('opened');
    expect(call.mock.calls[0]?.[1]()).toEqual({ cardList: CARDS });
  });

  it('knows a cancel from a failure', async () => {
    const { call, result } = open();
    call.mockResolvedValueOnce(null);
    await act(() => result.current.openCard(CARDS));
    expect(result.current.status).toBe('cancelled');
    call.mockRejectedValueOnce(new CouponError('SDK_CALL_FAILED', ''));
    await act(() => result.current.openCard(CARDS));
    expect(result.current).toMatchObject({ status: 'failed', error: { code: 'SDK_CALL_FAILED' } });
  });

  it('says so where there is no WeChat', async () => {
    const { result } = open(false);
    await act(() => result.current.openCard(CARDS));
    expect(result.current).toMatchObject({ status: 'failed', error: { code: 'UNSUPPORTED' } });
  });
});
