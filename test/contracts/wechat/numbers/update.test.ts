// What a change does to a validity: it grows, to the 90 days of a friends' coupon at most; both sides agree.
// @see 朋友的券 更新朋友的券信息接口
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { updateCard } from '@kaquan/server/wechat/card/update';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { ask, asked, type BothSides, PASSES, refused } from './both-sides.ts';
import { friendsCash } from './cards.ts';

const DAY = 24 * 3600;
const lasting = (begin: number, days: number) => ({
  type: 'DATE_TYPE_FIX_TIME_RANGE' as const,
  begin_timestamp: begin,
  end_timestamp: begin + days * DAY,
});

describe('a validity', () => {
  let stage: WechatStage;
  let cardId = '';
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
  });
  beforeEach(async () => {
    const card = friendsCash({ base: { date_info: lasting(NOVEMBER, 30) } });
    ({ cardId } = await createCard(stage.wechat, card));
  });
  afterAll(() => stage?.close());

  async function become(date_info: ReturnType<typeof lasting>): Promise<BothSides> {
    const cash = { base_info: { date_info } };
    const current = await getCard(stage.wechat, { cardId });
    return ask(
      stage,
      asked('/card/update', { card_id: cardId, cash }, (api) => updateCard(api, { cardId, cash, current })),
    );
  }

  it('grows to 90 days, and not by a second more', async () => {
    expect(await become(lasting(NOVEMBER, 90))).toEqual(PASSES);
    expect(await become(lasting(NOVEMBER - 1, 90 + 1 / DAY))).toEqual(refused(40079));
  });

  it('grows at both ends, and shrinks at none', async () => {
    expect(await become(lasting(NOVEMBER - 5 * DAY, 40))).toEqual(PASSES);
    expect(await become(lasting(NOVEMBER - 5 * DAY, 39))).toEqual(refused(40079));
    expect(await become(lasting(NOVEMBER - 4 * DAY, 40))).toEqual(refused(40079));
  });
});
