// @vitest-environment jsdom
// The card calls beside addCard, on the real weixin-js-sdk over a model of the native bridge.
import { describe, expect, it } from 'vitest';
import { IOS } from '../../test-support/native-wechat.ts';
import { chooseAnswer, failing, setUp } from '../../test-support/wechat-page.ts';
import { chooseCard } from './choose-card.ts';
import { consumeAndShareCard } from './consume-and-share-card.ts';
import { openCard } from './open-card.ts';

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
