// A page of a shop in WeChat: the real weixin-js-sdk over the model of the native side, and a server that signs.
import { CouponError } from '@kaquan/protocol/errors';
import { expect, vi } from 'vitest';
import type { CouponClient } from '../src/client.ts';
import { createWechat, type WechatOptions } from '../src/wechat/configure.ts';
import { IOS, installNativeWechat, leavePage } from './native-wechat.ts';

export const config = {
  appId: 'wxAPP',
  timestamp: 1414587457,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  signature: '0f9de62f',
};
export const cardExt = '{"timestamp":"1414587457","signature":"22dce6ba"}';
export const chooseAnswer = {
  shopId: '',
  cardType: 'CASH',
  cardId: '',
  timestamp: 1437997723,
  nonceStr: 'k0hGdSXKZEj3Min5',
  signType: 'SHA1' as const,
  cardSign: '69ef30ed',
};

export function setUp(userAgent = IOS, options: Partial<WechatOptions> & { bridge?: boolean } = {}) {
  leavePage();
  const native = installNativeWechat(userAgent, options.bridge);
  const client = {
    jsConfig: vi.fn(async () => config),
    cardExt: vi.fn(async (cards: { cardId: string }[]) => ({
      cardList: cards.map(({ cardId }) => ({ cardId, cardExt })),
    })),
    chooseCard: vi.fn(async () => chooseAnswer),
  };
  const wechat = createWechat({
    client: client as unknown as CouponClient,
    loadJsSdk: native.loadJsSdk,
    signingUrl: () => 'https://shop.example/claim',
    ...options,
  });
  const called = (name: string) => native.calls.filter((call) => call.name === name).map(({ data }) => data);
  return { native, client, wechat, called };
}

/** The error that it must fail with. */
export const failing = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error) => {
      expect(error).toBeInstanceOf(CouponError);
      return error as CouponError;
    },
  );
