// The numbers of datacube: how each type of card is called, and what is counted of what people did.
// @see 朋友的券 拉取卡券概况数据接口, 获取朋友的券数据接口
import type { Card } from '@kaquan/server/wechat/card/card';
import { consumeCode } from '@kaquan/server/wechat/card/code/consume';
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCardBizuinInfo } from '@kaquan/server/wechat/datacube/getcardbizuininfo';
import { getCardCardInfo } from '@kaquan/server/wechat/datacube/getcardcardinfo';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { discount, generalCoupon, groupon, ordinary, ordinaryCash } from './cards.ts';

const DAY = 24 * 3600;
const RANGE = { beginDate: '2015-11-14', endDate: '2015-11-16' };

describe('the figures', () => {
  let stage: WechatStage | undefined;
  async function open(card: Card) {
    const opened = stage ?? (await openWechat(NOVEMBER));
    stage = opened;
    const { cardId } = await createCard(opened.wechat, card);
    await opened.review(cardId);
    return {
      stage: opened,
      cardId,
      claim: async (openid: string) => (await opened.claim(openid, cardId)).code,
      act: (what: string, openid: string, code: string) => opened.people(`/${what}`, { openid, code }),
      figures: async (condSource: 0 | 1 = 1) =>
        (await getCardCardInfo(opened.wechat, { ...RANGE, cardId, condSource })).list,
    };
  }
  beforeEach(() => stage?.sandbox.clock.set(NOVEMBER));
  afterAll(() => stage?.close());

  it.each<[number, string, Card]>([
    [0, 'DISCOUNT', discount(30)],
    [1, 'CASH', ordinaryCash()],
    [2, 'GIFT', ordinary({})],
    [3, 'GENERAL_COUPON', generalCoupon('新客立减')],
    [4, 'GROUPON', groupon('双人套餐')],
  ])('say %i of a card that is a %s', async (cardType, _type, card) => {
    const { claim, figures, stage: opened, cardId } = await open(card);
    await claim(opened.holder);
    opened.sandbox.clock.advance(DAY);
    expect(await figures()).toMatchObject([{ refDate: '2015-11-14', cardId, cardType, receiveCnt: 1 }]);
  });

  it('count how often and by how many, on the day of Beijing, and apart by where the card was made', async () => {
    const { act, cardId, claim, figures, stage: opened } = await open(ordinary({}));
    const { friend, holder, stranger } = opened;
    const [first, second, third] = [await claim(holder), await claim(holder), await claim(stranger)];
    for (const code of [first, first, second]) await act('views', holder, code);
    opened.sandbox.clock.advance(DAY);
    await consumeCode(opened.wechat, { code: first });
    await act('gifts', holder, second);
    await act('gifts/accept', friend, second);
    await act('views', stranger, third);
    opened.sandbox.clock.advance(DAY);
    const [claimed, used, ...more] = await figures();
    expect(claimed).toMatchObject({
      refDate: '2015-11-14',
      viewCnt: 3,
      viewUser: 1,
      receiveCnt: 3,
      receiveUser: 2,
      verifyCnt: 0,
    });
    expect(used).toMatchObject({
      refDate: '2015-11-15',
      viewCnt: 1,
      verifyCnt: 1,
      verifyUser: 1,
      givenCnt: 1,
    });
    expect(more).toEqual([]);
    expect(await figures(0)).toEqual([]);
    const { list } = await getCardBizuinInfo(opened.wechat, { ...RANGE, condSource: 1 });
    const all = list.find(({ refDate }) => refDate === used?.refDate);
    expect(all, cardId).toMatchObject({ verifyCnt: 1, givenCnt: 1, givenUser: 1 });
  });
});
