// Quirks that the real SDK shows only on some phones, driven by an SDK that shows them at will.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IOS } from '../../test-support/native-wechat.ts';
import type { CouponClient } from '../client.ts';
import { addCard } from './add-card.ts';
import type { CardCallOptions } from './call-card.ts';
import { createWechat } from './configure.ts';
import type { JsSdk } from './js-sdk.ts';
import { readCardList } from './read-card-list.ts';
import { verifyConfig } from './verify-config.ts';
import type { CardCallResult } from './wechat.ts';

const signed = { appId: 'wxAPP', timestamp: 1, nonceStr: 'n', signature: 's' };

/** An SDK without a bridge behind it, whose every callback a test calls itself. */
function sdkOf(calls: Partial<Record<keyof JsSdk, unknown>> = {}) {
  let onReady = () => {};
  let onError = (_: CardCallResult) => {};
  const wx = {
    config: vi.fn(),
    ready: (callback: () => void) => {
      onReady = callback;
    },
    error: (callback: (result: CardCallResult) => void) => {
      onError = callback;
    },
    ...calls,
  } as unknown as JsSdk;
  return { wx, ready: () => onReady(), error: (errMsg: string) => onError({ errMsg }) };
}

beforeEach(() => {
  vi.stubGlobal('navigator', { userAgent: IOS });
});

describe('verifyConfig', () => {
  it('lets an error win that comes right after ready', async () => {
    const { wx, ready, error } = sdkOf();
    const configured = verifyConfig(wx, signed, ['addCard']);
    ready();
    error('config:invalid signature');
    await expect(configured).rejects.toMatchObject({ code: 'SDK_CONFIG_FAILED' });
  });

  it('lets an error win that comes before ready', async () => {
    const { wx, ready, error } = sdkOf();
    const configured = verifyConfig(wx, signed, ['addCard']);
    error('config:invalid signature');
    ready();
    await expect(configured).rejects.toMatchObject({ code: 'SDK_CONFIG_FAILED' });
  });

  it('works a second time with an SDK that offers no invoke', async () => {
    const { wx, ready } = sdkOf();
    for (let time = 1; time <= 2; time++) {
      const configured = verifyConfig(wx, signed, ['addCard']);
      ready();
      await configured;
      expect(wx.config).toHaveBeenCalledTimes(time);
    }
  });
});

describe('addCard', () => {
  const wechatWith = (addCardOfSdk: unknown) => {
    const { wx, ready } = sdkOf({ addCard: addCardOfSdk });
    wx.ready = (callback) => callback();
    ready();
    const client = { jsConfig: async () => signed, cardExt: async () => ({ cardList: [] }) };
    return createWechat({
      client: client as unknown as CouponClient,
      loadJsSdk: async () => wx,
      signingUrl: () => 'https://shop.example/',
    });
  };

  it('does not believe the stub of Taro on h5, which reports success in production builds', async () => {
    const wechat = wechatWith(({ success }: CardCallOptions) => success({ errMsg: '暂时不支持 API' }));
    await expect(addCard(wechat, [{ cardId: 'pA' }])).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  });

  it('takes a cancel that comes as a failure for a cancel', async () => {
    const wechat = wechatWith(({ fail }: CardCallOptions) => fail({ errMsg: 'addCard:fail cancel' }));
    expect(await addCard(wechat, [{ cardId: 'pA' }])).toEqual({ cancelled: true });
  });

  it('fails with a code where the SDK does not have the call, throws, or says nothing of why', async () => {
    await expect(addCard(wechatWith(undefined), [{ cardId: 'pA' }])).rejects.toMatchObject({
      code: 'UNSUPPORTED',
    });
    const throwing = wechatWith(() => {
      throw new TypeError('bridge gone');
    });
    await expect(addCard(throwing, [{ cardId: 'pA' }])).rejects.toMatchObject({
      code: 'SDK_CALL_FAILED',
      cause: new TypeError('bridge gone'),
    });
    const silent = wechatWith(({ fail }: CardCallOptions) => fail({}));
    await expect(addCard(silent, [{ cardId: 'pA' }])).rejects.toMatchObject({ code: 'SDK_CALL_FAILED' });
  });

  it('stops waiting where a broken answer kills the SDK’s own callback', async () => {
    vi.useFakeTimers();
    const waiting = addCard(
      wechatWith(() => {}),
      [{ cardId: 'pA' }],
    ).catch((error) => error);
    await vi.runAllTimersAsync();
    expect(await waiting).toMatchObject({ code: 'TIMEOUT' });
    vi.useRealTimers();
  });
});

describe('readCardList', () => {
  it('reads both spellings, as an array or as text', () => {
    const cards = [
      { cardId: 'pA', code: 'X', isSuccess: true },
      { card_id: 'pB', encrypt_code: 'Y' },
    ];
    const read = [
      { cardId: 'pA', encryptCode: 'X', isSuccess: true },
      { cardId: 'pB', encryptCode: 'Y', isSuccess: false },
    ];
    expect(readCardList(cards)).toEqual(read);
    expect(readCardList(JSON.stringify(cards))).toEqual(read);
  });

  it('tells a success without a list, which a stub gives, from a list that cannot be read', () => {
    expect(() => readCardList(undefined)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
    expect(() => readCardList('{"card_id":')).toThrow(expect.objectContaining({ code: 'SDK_CALL_FAILED' }));
  });
});
