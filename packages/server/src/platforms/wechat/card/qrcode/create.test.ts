// QR codes for cards: of one, of several, and what each may ask for.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../../test-support/platform-context.ts';
import { wechatStage } from '../../../../../test-support/wechat-stage.ts';
import { type CreateQrcodeRequest, createQrcode } from './create.ts';

const tools = useDatabase();
const PATH = '/card/qrcode/create';
const cardId = 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc';
const ANSWER = {
  errcode: 0,
  errmsg: 'ok',
  ticket: 'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9x',
  expire_seconds: 1800,
  url: 'http://weixin.qq.com/q/BHWya_zlfioH6fXeL16o',
  show_qrcode_url: ' https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH98DoAAAA%3D%3D',
};
const wechat = (...answers: object[]) =>
  wechatStage(tools, { [PATH]: answers.length > 0 ? answers : [ANSWER] });

describe('a QR code', () => {
  it("of one card is asked for in the document's form, and its addresses come without blanks", async () => {
    const { api, sent } = wechat();
    const openid = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA';
    const card = { cardId, code: '198374613512', openid, isUniqueCode: false, outerId: 1 };
    expect(await createQrcode(api, { card, expireSeconds: 1800 })).toEqual({
      ticket: 'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9x',
      expireSeconds: 1800,
      url: 'http://weixin.qq.com/q/BHWya_zlfioH6fXeL16o',
      showQrcodeUrl: 'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH98DoAAAA%3D%3D',
    });
    expect(sent(PATH)).toEqual([
      {
        action_name: 'QR_CARD',
        expire_seconds: 1800,
        action_info: {
          card: { card_id: cardId, code: '198374613512', openid, is_unique_code: false, outer_id: 1 },
        },
      },
    ]);
  });

  it('of several cards has a list of them', async () => {
    const { api, sent } = wechat();
    await createQrcode(api, {
      cards: [{ cardId, outerStr: '12b' }, { cardId: 'p2' }],
      expireSeconds: 31_536_000,
    });
    expect(sent(PATH)).toEqual([
      {
        action_name: 'QR_MULTIPLE_CARD',
        expire_seconds: 31_536_000,
        action_info: {
          multiple_card: { card_list: [{ card_id: cardId, outer_str: '12b' }, { card_id: 'p2' }] },
        },
      },
    ]);
  });

  it('works for ever unless told otherwise', async () => {
    const { expire_seconds: _seconds, ...forever } = ANSWER;
    const { api, sent } = wechat(forever);
    expect(await createQrcode(api, { card: { cardId } })).not.toHaveProperty('expireSeconds');
    expect(sent(PATH)).toEqual([{ action_name: 'QR_CARD', action_info: { card: { card_id: cardId } } }]);
  });

  it('keeps all sixty digits of an outer_id', async () => {
    const { api, sent } = wechat();
    const outerId = '123456789012345678901234567890123456789012345678901234567890';
    await createQrcode(api, { card: { cardId, outerId } });
    expect(sent(PATH)).toMatchObject([{ action_info: { card: { outer_id: outerId } } }]);
  });

  it('is asked for again when the answer is lost', async () => {
    const { api, sent } = wechat(new Response('', { status: 502 }), ANSWER);
    await createQrcode(api, { card: { cardId } });
    expect(sent(PATH)).toHaveLength(2);
  });

  it('with a code of its own is not: it takes one out of the stock', async () => {
    const { api, sent } = wechat(new Response('', { status: 502 }), ANSWER);
    await expect(createQrcode(api, { card: { cardId, isUniqueCode: true } })).rejects.toMatchObject({
      code: 'PLATFORM_UNREACHABLE',
    });
    expect(sent(PATH)).toHaveLength(1);
  });

  it("is refused with WeChat's own code", async () => {
    const { api } = wechat({ errcode: 40053, errmsg: 'invalid action info' });
    await expect(createQrcode(api, { card: { cardId } })).rejects.toMatchObject({ platformCode: '40053' });
  });
});

describe('is refused before WeChat is asked', () => {
  const one = (card: object, more: object = {}) => ({ card: { cardId, ...card }, ...more });
  it.each<[string, string, object]>([
    ['expireSeconds', 'from 60', one({}, { expireSeconds: 59 })],
    ['expireSeconds', 'from 60 to 1800 for one card', one({}, { expireSeconds: 1801 })],
    ['expireSeconds', 'from 60 to 31536000', { cards: [{ cardId }], expireSeconds: 31_536_001 }],
    ['card.cardId', 'is missing', { card: {} }],
    ['card.code', 'at most 20', one({ code: '1'.repeat(21) })],
    ['card.code', 'blank', one({ code: '12 34' })],
    ['card.isUniqueCode', 'true or false', one({ isUniqueCode: 'yes' })],
    ['card.outerId', 'at most 60 digits', one({ outerId: '1'.repeat(61) })],
    ['card.outerId', 'at most 60 digits', one({ outerId: 'menu' })],
    ['card.outerId', 'as text where it has more than 15', one({ outerId: 2 ** 53 })],
    ['cards', 'must hold a card', { cards: [] }],
    ['cards.0.isUniqueCode', 'only for a QR code of one card', { cards: [{ cardId, isUniqueCode: true }] }],
    ['the body', 'either card or cards', {}],
    ['the body', 'either card or cards', one({}, { cards: [{ cardId }] })],
  ])('%s: %s', async (path, rule, request) => {
    const { api, asked } = wechat();
    const attempt = createQrcode(api, request as CreateQrcodeRequest);
    await expect(attempt).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await expect(attempt).rejects.toThrow(`${path}: `);
    await expect(attempt).rejects.toThrow(rule);
    expect(asked).toEqual([]);
  });

  it('or does not compile', () => {
    const takes = (_request: CreateQrcodeRequest) => {};
    takes({ card: { cardId, isUniqueCode: true } });
    takes({ cards: [{ cardId }], expireSeconds: 60 });
    // @ts-expect-error one or several
    takes({ card: { cardId }, cards: [{ cardId }] });
    // @ts-expect-error a unique code is of one card
    takes({ cards: [{ cardId, isUniqueCode: true }] });
  });
});
