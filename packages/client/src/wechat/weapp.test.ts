// addCard and openCard in a mini-program: over wx as base libraries answer, and over Taro's wrapper and its stub.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it, vi } from 'vitest';
import type { CouponClient } from '../client.ts';
import { addCard } from './add-card.ts';
import type { CardCallOptions } from './call-card.ts';
import { chooseCard } from './choose-card.ts';
import { consumeAndShareCard } from './consume-and-share-card.ts';
import { openCard } from './open-card.ts';
import { createWeapp, type WeappCards } from './weapp.ts';

const cardExt = '{"timestamp":"1414587457","nonce_str":"Wm3W","signature":"22dce6ba"}';

type Native = (options: CardCallOptions) => unknown;

function programWith(wx: { addCard?: Native; openCard?: Native }, callTimeout?: number) {
  const client = {
    cardExt: vi.fn(async (cards: { cardId: string }[]) => ({
      cardList: cards.map(({ cardId }) => ({ cardId, cardExt })),
    })),
    chooseCard: vi.fn(),
  };
  const wechat = createWeapp({
    client: client as unknown as CouponClient,
    wx: wx as WeappCards,
    ...(callTimeout && { callTimeout }),
  });
  return { wechat, client };
}

const failing = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: CouponError) => error,
  );

const CARD = [{ cardId: 'pA' }];

describe('addCard', () => {
  it('hands wx the signed list and answers the encrypted code of each card', async () => {
    const native = vi.fn((options: CardCallOptions) => {
      const cards = options.cardList as { cardId: string }[];
      options.success({
        errMsg: 'addCard:ok',
        cardList: cards.map((card, at) => ({ ...card, code: `ENC+/${at}=`, isSuccess: at === 0 })),
      });
    });
    const { wechat, client } = programWith({ addCard: native });
    expect(await addCard(wechat, [{ cardId: 'pA' }, { cardId: 'pB', outerStr: 'menu' }])).toEqual({
      cancelled: false,
      cards: [
        { cardId: 'pA', encryptCode: 'ENC+/0=', isSuccess: true },
        { cardId: 'pB', encryptCode: 'ENC+/1=', isSuccess: false },
      ],
    });
    expect(client.cardExt).toHaveBeenCalledWith([{ cardId: 'pA' }, { cardId: 'pB', outerStr: 'menu' }]);
    expect(native.mock.calls[0]?.[0].cardList).toEqual([
      { cardId: 'pA', cardExt },
      { cardId: 'pB', cardExt },
    ]);
  });

  it.each(['addCard:fail cancel', 'addCard:cancel', 'addCard:fail:cancel'])(
    'takes %s, which comes through fail, for a choice of the person',
    async (errMsg) => {
      const { wechat } = programWith({ addCard: ({ fail }) => fail({ errMsg }) });
      expect(await addCard(wechat, CARD)).toEqual({ cancelled: true });
    },
  );

  it.each([
    ['addCard:fail system error', 'SDK_CALL_FAILED'],
    ['addCard:fail no permission', 'SDK_CONFIG_FAILED'],
    ['addCard:fail function not exist', 'UNSUPPORTED'],
  ])('turns %s into %s', async (errMsg, code) => {
    const { wechat } = programWith({ addCard: ({ fail }) => fail({ errMsg }) });
    expect(await failing(addCard(wechat, CARD))).toMatchObject({ code, platform: 'wechat' });
  });

  it('is unsupported in a base library without it, and asks the server for nothing', async () => {
    const { wechat, client } = programWith({});
    expect(wechat.knows('addCard')).toBe(false);
    const error = await failing(addCard(wechat, CARD));
    expect(error).toMatchObject({ code: 'UNSUPPORTED', platform: 'wechat' });
    expect(error.message).toMatch(/update WeChat/);
    expect(client.cardExt).not.toHaveBeenCalled();
  });

  it('does not believe a success without a list of cards', async () => {
    const { wechat } = programWith({ addCard: ({ success }) => success({ errMsg: 'addCard:ok' }) });
    expect(await failing(addCard(wechat, CARD))).toMatchObject({ code: 'UNSUPPORTED' });
  });

  it('passes on why the server does not sign', async () => {
    const native = vi.fn();
    const { wechat, client } = programWith({ addCard: native });
    client.cardExt.mockRejectedValueOnce(new CouponError('UNAUTHENTICATED', 'log in'));
    expect(await failing(addCard(wechat, CARD))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(native).not.toHaveBeenCalled();
  });

  it('stops waiting where wx never answers', async () => {
    const { wechat } = programWith({ addCard: () => undefined }, 20);
    expect(await failing(addCard(wechat, CARD))).toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('openCard', () => {
  it('hands wx the cards with their plain codes', async () => {
    const native = vi.fn(({ success }: CardCallOptions) => success({ errMsg: 'openCard:ok' }));
    const { wechat } = programWith({ openCard: native });
    expect(await openCard(wechat, [{ cardId: 'pA', code: '226009850808' }])).toEqual({ cancelled: false });
    expect(native.mock.calls[0]?.[0].cardList).toEqual([{ cardId: 'pA', code: '226009850808' }]);
  });

  it('answers a cancel', async () => {
    const { wechat } = programWith({ openCard: ({ fail }) => fail({ errMsg: 'openCard:fail cancel' }) });
    expect(await openCard(wechat, [{ cardId: 'pA', code: '1' }])).toEqual({ cancelled: true });
  });
});

describe('over Taro', () => {
  it('works with its wrapper, whose promise fails beside the callback', async () => {
    // An unhandled rejection would fail this run.
    const taro: Native = ({ fail }) => {
      fail({ errMsg: 'addCard:fail cancel' });
      return Promise.reject({ errMsg: 'addCard:fail cancel' });
    };
    const { wechat } = programWith({ addCard: taro });
    expect(await addCard(wechat, CARD)).toEqual({ cancelled: true });
  });

  it.each(['production', 'development'])(
    'does not believe its h5 stub in %s builds, for neither call',
    async (build) => {
      const stub: Native = ({ success, fail }) => {
        if (build === 'production') success({ errMsg: '暂时不支持 API' });
        else fail({ errMsg: 'addCard:fail 暂时不支持 API' });
        return Promise.resolve({ errMsg: '暂时不支持 API' });
      };
      const { wechat } = programWith({ addCard: stub, openCard: stub });
      expect(await failing(addCard(wechat, CARD))).toMatchObject({ code: 'UNSUPPORTED' });
      expect(await failing(openCard(wechat, [{ cardId: 'pA', code: '1' }]))).toMatchObject({
        code: 'UNSUPPORTED',
      });
    },
  );
});

it('has neither chooseCard nor consumeAndShareCard, and asks the server for nothing', async () => {
  const { wechat, client } = programWith({ addCard: vi.fn(), openCard: vi.fn() });
  expect(await failing(chooseCard(wechat))).toMatchObject({ code: 'UNSUPPORTED' });
  expect(await failing(consumeAndShareCard(wechat, { cardId: 'pA', code: '1' }))).toMatchObject({
    code: 'UNSUPPORTED',
  });
  expect(client.chooseCard).not.toHaveBeenCalled();
  expect(wechat.knows('chooseCard')).toBe(false);
  expect(wechat.knows('openCard')).toBe(true);
});
