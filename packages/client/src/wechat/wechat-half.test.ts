// @vitest-environment jsdom
// The WeChat half on the real weixin-js-sdk, over a model of the native bridge, as iOS and as Android.
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANDROID, CHROME, IOS, installNativeWechat, leavePage } from '../../test-support/native-wechat.ts';
import type { CouponClient } from '../client.ts';
import { addCard } from './add-card.ts';
import { chooseCard } from './choose-card.ts';
import { createWechat, type WechatOptions } from './configure.ts';
import { consumeAndShareCard } from './consume-and-share-card.ts';
import { openCard } from './open-card.ts';

const config = { appId: 'wxAPP', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW', signature: '0f9de62f' };
const cardExt = '{"timestamp":"1414587457","signature":"22dce6ba"}';
const chooseAnswer = {
  shopId: '',
  cardType: 'CASH',
  cardId: '',
  timestamp: 1437997723,
  nonceStr: 'k0hGdSXKZEj3Min5',
  signType: 'SHA1' as const,
  cardSign: '69ef30ed',
};

function setUp(userAgent = IOS, options: Partial<WechatOptions> & { bridge?: boolean } = {}) {
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

const failing = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error) => {
      expect(error).toBeInstanceOf(CouponError);
      return error as CouponError;
    },
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['iOS', IOS],
  ['Android', ANDROID],
])('addCard on %s', (_, userAgent) => {
  it('puts cards into the wallet and answers the encrypted codes', async () => {
    const { wechat, client, called } = setUp(userAgent);
    expect(await addCard(wechat, [{ cardId: 'pA' }, { cardId: 'pB', outerStr: 'menu' }])).toEqual({
      cancelled: false,
      cards: [
        { cardId: 'pA', encryptCode: 'ENC+/0=', isSuccess: true },
        { cardId: 'pB', encryptCode: 'ENC+/1=', isSuccess: true },
      ],
    });
    expect(client.cardExt).toHaveBeenCalledWith([{ cardId: 'pA' }, { cardId: 'pB', outerStr: 'menu' }]);
    expect(called('batchAddCard')).toEqual([
      expect.objectContaining({
        card_list: [
          { card_id: 'pA', card_ext: cardExt },
          { card_id: 'pB', card_ext: cardExt },
        ],
        verifySignature: '0f9de62f',
      }),
    ]);
  });

  it.each(['batch_add_card:cancel', 'batch_add_card:fail cancel', 'batch_add_card:fail_cancel'])(
    'takes %s for a choice of the person, not for an error',
    async (err_msg) => {
      const { wechat, native } = setUp(userAgent);
      native.answers.batchAddCard = () => ({ err_msg });
      expect(await addCard(wechat, [{ cardId: 'pA' }])).toEqual({ cancelled: true });
    },
  );

  it('reports success card by card: WeChat says ok although one was refused', async () => {
    const { wechat, native } = setUp(userAgent);
    native.answers.batchAddCard = () => ({
      err_msg: 'batch_add_card:ok',
      card_list: JSON.stringify([
        { card_id: 'pA', card_ext: cardExt, code: 'ENC', is_succ: true },
        { card_id: 'pB', card_ext: cardExt, is_succ: 0 },
      ]),
    });
    expect(await addCard(wechat, [{ cardId: 'pA' }, { cardId: 'pB' }])).toEqual({
      cancelled: false,
      cards: [
        { cardId: 'pA', encryptCode: 'ENC', isSuccess: true },
        { cardId: 'pB', isSuccess: false },
      ],
    });
  });

  it.each([
    ['batch_add_card:fail', 'SDK_CALL_FAILED'],
    ['batch_add_card:', 'SDK_CALL_FAILED'],
    ['batch_add_card:fail_signature_error', 'SDK_CALL_FAILED'],
    ['system:access_denied', 'SDK_CONFIG_FAILED'],
    ['batch_add_card:no permission to execute', 'SDK_CONFIG_FAILED'],
    ['system:function_not_exist', 'UNSUPPORTED'],
  ])('turns %s into %s', async (err_msg, code) => {
    const { wechat, native } = setUp(userAgent);
    native.answers.batchAddCard = () => ({ err_msg });
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code, platform: 'wechat' });
  });

  it('does not believe a success without a list of cards', async () => {
    const { wechat, native } = setUp(userAgent);
    native.answers.batchAddCard = () => ({ err_msg: 'batch_add_card:ok' });
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'SDK_CALL_FAILED' });
  });

  it('stops waiting where WeChat never answers', async () => {
    const { wechat, native } = setUp(userAgent, { callTimeout: 50 });
    native.answers.batchAddCard = () => undefined;
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'TIMEOUT' });
  });

  it('asks for the signature only once the page is configured, and passes on its refusal', async () => {
    const { wechat, native, client, called } = setUp(userAgent);
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    await failing(addCard(wechat, [{ cardId: 'pA' }]));
    expect(client.cardExt).not.toHaveBeenCalled();

    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:ok' });
    client.cardExt.mockRejectedValueOnce(new CouponError('UNAUTHENTICATED', 'log in'));
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(called('batchAddCard')).toEqual([]);
  });
});

describe('chooseCard', () => {
  it('sends the signed values and reads the JSON text that the SDK passes through', async () => {
    const { wechat, client, called } = setUp();
    expect(await chooseCard(wechat, { cardType: 'CASH' })).toEqual({
      cancelled: false,
      cards: [{ cardId: 'pCARD', encryptCode: 'XX+/=' }],
    });
    expect(client.chooseCard).toHaveBeenCalledWith({ cardType: 'CASH' });
    expect(called('chooseCard')).toEqual([
      expect.objectContaining({
        app_id: 'wxAPP',
        location_id: '',
        card_type: 'CASH',
        card_id: '',
        time_stamp: '1437997723',
        nonce_str: 'k0hGdSXKZEj3Min5',
        sign_type: 'SHA1',
        card_sign: '69ef30ed',
      }),
    ]);
  });

  it.each(['[]', '', undefined])(
    'answers no cards for the empty list %j, as a wrong signature gives',
    async (info) => {
      const { wechat, native } = setUp();
      native.answers.chooseCard = () => ({ err_msg: 'choose_card:ok', choose_card_info: info });
      expect(await chooseCard(wechat)).toEqual({ cancelled: false, cards: [] });
    },
  );

  it('answers a cancel, and fails for text that is no list', async () => {
    const { wechat, native } = setUp();
    native.answers.chooseCard = () => ({ err_msg: 'choose_card:cancel' });
    expect(await chooseCard(wechat)).toEqual({ cancelled: true });
    native.answers.chooseCard = () => ({ err_msg: 'choose_card:ok', choose_card_info: '{"card_id":' });
    expect(await failing(chooseCard(wechat))).toMatchObject({ code: 'SDK_CALL_FAILED' });
  });
});

describe('openCard and consumeAndShareCard', () => {
  it('open the cards with their plain codes', async () => {
    const { wechat, called } = setUp();
    expect(await openCard(wechat, [{ cardId: 'pA', code: '226009850808' }])).toEqual({ cancelled: false });
    expect(called('batchViewCard')).toEqual([
      expect.objectContaining({ card_list: [{ card_id: 'pA', code: '226009850808' }] }),
    ]);
  });

  it('offer the next card after a friends’ coupon was used, and know when that is refused', async () => {
    const { wechat, native, called } = setUp();
    const used = { cardId: 'pA', code: '226009850808' };
    expect(await consumeAndShareCard(wechat, used)).toEqual({ cancelled: false });
    expect(called('consumedShareCard')).toEqual([
      expect.objectContaining({ consumedCardId: 'pA', consumedCode: '226009850808' }),
    ]);
    native.answers.consumedShareCard = () => ({ err_msg: 'consumedShareCard:cancel' });
    expect(await consumeAndShareCard(wechat, used)).toEqual({ cancelled: true });
    delete native.answers.consumedShareCard;
    expect(await failing(consumeAndShareCard(wechat, used))).toMatchObject({ code: 'UNSUPPORTED' });
  });
});

describe('configuring', () => {
  it('happens once for all calls of a page, also for calls at the same time', async () => {
    const { wechat, client, called } = setUp();
    await Promise.all([wechat.configure(), wechat.configure(), addCard(wechat, [{ cardId: 'pA' }])]);
    await chooseCard(wechat);
    expect(client.jsConfig.mock.calls).toEqual([['https://shop.example/claim']]);
    expect(called('preVerifyJSAPI')).toEqual([
      expect.objectContaining({
        verifyJsApiList: ['batchAddCard', 'chooseCard', 'batchViewCard', 'consumedShareCard'],
        verifyAppId: 'wxAPP',
        verifyTimestamp: '1414587457',
        verifySignature: '0f9de62f',
      }),
    ]);
  });

  it('leaves the caller’s jsApiList alone, into which the SDK writes its own names', async () => {
    const jsApiList = Object.freeze(['addCard', 'openCard', 'scanQRCode']);
    const { wechat, called } = setUp(IOS, { jsApiList });
    await wechat.configure();
    expect(jsApiList).toEqual(['addCard', 'openCard', 'scanQRCode']);
    expect(called('preVerifyJSAPI')[0]).toMatchObject({
      verifyJsApiList: ['batchAddCard', 'batchViewCard', 'scanQRCode'],
    });
  });

  it('fails for a wrong signature, although the SDK then says ready as well', async () => {
    const { wechat, native } = setUp();
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    const error = await failing(wechat.configure());
    expect(error.code).toBe('SDK_CONFIG_FAILED');
    expect(error.message).toContain('config:invalid signature');
    expect(error.message).not.toContain(config.signature);
  });

  it('can be tried again after a failure, and hears the second verdict rather than the old ready', async () => {
    const { wechat, native, client, called } = setUp();
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    await failing(wechat.configure());
    expect(await failing(wechat.configure())).toMatchObject({ code: 'SDK_CONFIG_FAILED' });

    client.jsConfig.mockResolvedValueOnce({ ...config, signature: 'fresh' });
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:ok' });
    const result = await addCard(wechat, [{ cardId: 'pA' }]);
    expect(result.cancelled).toBe(false);
    expect(called('preVerifyJSAPI')).toHaveLength(3);
    expect(called('preVerifyJSAPI').at(-1)).toMatchObject({
      verifyJsApiList: ['batchAddCard', 'chooseCard', 'batchViewCard', 'consumedShareCard'],
      verifySignature: 'fresh',
    });
    expect(called('batchAddCard').at(-1)).toMatchObject({
      verifySignature: 'fresh',
    });
  });

  it('happens again when the signing URL changes, and a failure there is heard', async () => {
    let url = 'https://shop.example/claim';
    const { wechat, native, client } = setUp(ANDROID, { signingUrl: () => url });
    await wechat.configure();
    url = 'https://shop.example/coupons';
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'SDK_CONFIG_FAILED' });
    expect(client.jsConfig.mock.calls).toEqual([['https://shop.example/claim'], [url]]);
  });

  it('happens again after a call was not permitted: where a failure cannot be heard, that is how it shows', async () => {
    const lexicallyOld = IOS.replace('MicroMessenger/8.0.50', 'MicroMessenger/10.0.1');
    const { wechat, native, client } = setUp(lexicallyOld);
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature' });
    native.answers.batchAddCard = () => ({ err_msg: 'system:access_denied' });
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'SDK_CONFIG_FAILED' });
    native.answers.preVerifyJSAPI = () => ({ err_msg: 'preVerifyJSAPI:ok' });
    await wechat.configure();
    expect(client.jsConfig).toHaveBeenCalledTimes(2);
  });

  it('waits for a bridge that comes late', async () => {
    const { wechat, native } = setUp(IOS, { bridge: false });
    const configured = wechat.configure();
    await vi.waitFor(() => expect(wechat.client.jsConfig).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 20));
    const late = installNativeWechat(IOS);
    document.dispatchEvent(new Event('WeixinJSBridgeReady'));
    await configured;
    expect(late.calls.map(({ name }) => name)).toContain('preVerifyJSAPI');
    expect(native.calls).toEqual([]);
  });

  it('stops waiting where there is no bridge, and can be tried again', async () => {
    const { wechat, client } = setUp(IOS, { bridge: false, timeout: 50 });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'TIMEOUT' });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'TIMEOUT' });
    expect(client.jsConfig).toHaveBeenCalledTimes(2);
  });

  it('is refused outside WeChat without loading or asking anything', async () => {
    const { wechat, client, native } = setUp(CHROME);
    const load = vi.spyOn(native, 'loadJsSdk');
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(load).not.toHaveBeenCalled();
    expect(client.jsConfig).not.toHaveBeenCalled();
  });

  it('passes on what the server says about the page', async () => {
    const { wechat, client } = setUp();
    client.jsConfig.mockRejectedValueOnce(new CouponError('FORBIDDEN', 'not a page of this shop'));
    expect(await failing(wechat.configure())).toMatchObject({ code: 'FORBIDDEN' });
    await wechat.configure();
  });

  it('passes on that the SDK could not be loaded', async () => {
    const loadJsSdk = () => Promise.reject(new CouponError('NETWORK_FAILED', 'no SDK'));
    const { wechat } = setUp(IOS, { loadJsSdk });
    expect(await failing(wechat.configure())).toMatchObject({ code: 'NETWORK_FAILED' });
  });
});
