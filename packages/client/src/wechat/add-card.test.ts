// @vitest-environment jsdom
// addCard on the real weixin-js-sdk, over a model of the native bridge, as on iOS, Android and HarmonyOS.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import { ANDROID, HARMONY, IOS, MAC, WINDOWS } from '../../test-support/native-wechat.ts';
import { cardExt, failing, setUp } from '../../test-support/wechat-page.ts';
import { addCard } from './add-card.ts';

describe.each([
  ['iOS', IOS],
  ['Android', ANDROID],
  ['HarmonyOS', HARMONY],
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

  it('hands on what each card needs: its own code, whom it is bound to, where it was claimed', async () => {
    const { wechat, client } = setUp(userAgent);
    const cards = [
      { cardId: 'pA', code: '110201201245', outerStr: 'menu' },
      { cardId: 'pB', openid: 'oABCDEFG', outerId: 12 },
      { cardId: 'pC', fixedBeginTimestamp: 1_476_417_600 },
    ];
    await addCard(wechat, cards);
    expect(client.cardExt).toHaveBeenCalledWith(cards);
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
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'UNSUPPORTED' });
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

it.each([
  ['Windows', WINDOWS],
  ['a Mac', MAC],
])(
  'is unsupported on %s, where WeChat has no 卡包: the page is configured all the same',
  async (_, userAgent) => {
    const { wechat, native, called } = setUp(userAgent);
    delete native.answers.batchAddCard;
    expect(await failing(addCard(wechat, [{ cardId: 'pA' }]))).toMatchObject({ code: 'UNSUPPORTED' });
    expect(called('preVerifyJSAPI')).toHaveLength(1);
  },
);
