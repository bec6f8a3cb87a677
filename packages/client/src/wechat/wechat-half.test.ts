// @vitest-environment jsdom
// The WeChat half on the real weixin-js-sdk, over a model of the native bridge, as iOS and as Android.
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANDROID, IOS } from '../../test-support/native-wechat.ts';
import { cardExt, chooseAnswer, failing, setUp } from '../../test-support/wechat-page.ts';
import { addCard } from './add-card.ts';
import { chooseCard } from './choose-card.ts';
import { consumeAndShareCard } from './consume-and-share-card.ts';
import { openCard } from './open-card.ts';

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

  it('hands on what each card needs: its own code, whom it is bound to, where it was claimed', async () => {
    const { wechat, client } = setUp(userAgent);
    const cards = [
      { cardId: 'pA', code: '110201201245', outerStr: 'menu' },
      { cardId: 'pB', openid: 'oABCDEFG' },
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

  it('sends each filter under its native name', async () => {
    const { wechat, client, called } = setUp();
    const query = { shopId: '271262077', cardType: 'CASH', cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' };
    client.chooseCard.mockResolvedValueOnce({ ...chooseAnswer, ...query });
    await chooseCard(wechat, query);
    expect(client.chooseCard).toHaveBeenCalledWith(query);
    expect(called('chooseCard')).toEqual([
      expect.objectContaining({
        location_id: query.shopId,
        card_type: query.cardType,
        card_id: query.cardId,
      }),
    ]);
  });

  it('answers every card that the person picked', async () => {
    const { wechat, native } = setUp();
    const picked = [
      { card_id: 'pA', encrypt_code: 'A+/=' },
      { card_id: 'pB', encrypt_code: 'B+/=' },
    ];
    native.answers.chooseCard = () => ({
      err_msg: 'choose_card:ok',
      choose_card_info: JSON.stringify(picked),
    });
    expect(await chooseCard(wechat)).toEqual({
      cancelled: false,
      cards: [
        { cardId: 'pA', encryptCode: 'A+/=' },
        { cardId: 'pB', encryptCode: 'B+/=' },
      ],
    });
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

  it('offer nothing in a WeChat older than 6.3.6, and say that it has to be updated', async () => {
    const old = IOS.replace('8.0.50', '6.3.5');
    const { wechat, native } = setUp(old);
    const error = await failing(consumeAndShareCard(wechat, { cardId: 'pA', code: '226009850808' }));
    expect(error).toMatchObject({ code: 'UNSUPPORTED', platform: 'wechat' });
    expect(error.message).toMatch(/update WeChat/);
    expect(native.calls).toEqual([]);
    expect(wechat.knows('consumeAndShareCard')).toBe(false);
    expect(wechat.knows('addCard')).toBe(true);
  });

  it('offer the next card in WeChat 10, which is newer than 6.3.6 by numbers but not as text', async () => {
    const { wechat, called } = setUp(IOS.replace('8.0.50', '10.0.1'));
    expect(wechat.knows('consumeAndShareCard')).toBe(true);
    await consumeAndShareCard(wechat, { cardId: 'pA', code: '226009850808' });
    expect(called('consumedShareCard')).toHaveLength(1);
  });

  it('is unsupported with a jweixin older than 1.1.0, which has no such function', async () => {
    const { wechat, native } = setUp();
    const withoutIt = { ...(await native.loadJsSdk()) };
    delete withoutIt.consumeAndShareCard;
    const { wechat: older } = setUp(IOS, { loadJsSdk: async () => withoutIt });
    expect(await failing(consumeAndShareCard(older, { cardId: 'pA', code: '1' }))).toMatchObject({
      code: 'UNSUPPORTED',
    });
    expect(wechat.knows('consumeAndShareCard')).toBe(true);
  });
});
