// WeChat's pushes at work: each order in which they may come ends the same.
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { couponView } from '../../redemption/index.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { isHolder } from '../../storage/is-holder.ts';
import { workWechatPush } from './work.ts';

const { context, newApp } = useDatabase();
const CARD = {
  card_type: 'CASH',
  cash: {
    base_info: {
      title: '代金券',
      date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 10, fixed_begin_term: 0 },
    },
    reduce_cost: 500,
  },
};

let appid = '';
beforeEach(() => {
  appid = newApp();
});
const tools = () => ({
  appid,
  template: async () => CARD,
  context: context(() => Promise.reject(new Error('no fetch here'))),
});
const push = (Event: string, more: object = {}) =>
  workWechatPush(
    {
      event: Event.toLowerCase(),
      dedupeKey: 'x',
      raw: { Event, FromUserName: 'o1', CreateTime: '1000', CardId: 'p1', UserCardCode: 'c1', ...more },
    },
    tools(),
  );
const key = (code: string) => ({ platform: 'wechat', appId: appid, couponId: code });
async function state(code = 'c1') {
  const { db } = await tools().context.database();
  const row = await findCoupon(db, key(code));
  return row && couponView(row, { openId: 'o1', now: 1_001 }).status;
}

describe('a push of WeChat', () => {
  it('of a claim grants once, with the term counted from the claim', async () => {
    expect(await push('user_get_card')).toEqual({ outcome: 'granted' });
    expect(await push('user_get_card')).toEqual({ outcome: 'known' });
    const { db } = await tools().context.database();
    expect(await findCoupon(db, key('c1'))).toMatchObject({
      templateId: 'p1',
      beginTime: 1_000,
      endTime: 1_000 + 10 * 86_400,
      face: { title: '代金券' },
      grantedVia: 'push',
    });
    expect(await isHolder(db, key('c1'), 'o1')).toBe(true);
  });

  it('of a use ends the card, also when it comes before that of the claim', async () => {
    expect(await push('user_consume_card')).toEqual({ outcome: 'used' });
    expect(await push('user_get_card')).toEqual({ outcome: 'known' });
    expect(await state()).toBe('used');
    expect(await push('user_consume_card')).toEqual({ outcome: 'known' });
  });

  it('of a deletion ends the card, also when it comes before that of the claim', async () => {
    expect(await push('user_del_card')).toEqual({ outcome: 'void' });
    await push('user_get_card');
    expect(await state()).toBe('void');
  });

  it('of a deletion leaves a used card used', async () => {
    await push('user_consume_card');
    expect(await push('user_del_card')).toEqual({ outcome: 'known' });
    expect(await state()).toBe('used');
  });

  it("of a card that a friend gave ends the giver's code", async () => {
    await push('user_get_card');
    const given = { FromUserName: 'o2', UserCardCode: 'c2', OldUserCardCode: 'c1', IsGiveByFriend: '1' };
    expect(await push('user_get_card', given)).toEqual({ outcome: 'granted' });
    expect([await state('c1'), await state('c2')]).toEqual(['void', 'available']);
  });

  it.each(['card_pass_check', 'user_view_card', 'user_gifting_card', 'something_new'])(
    'of %s changes nothing',
    async (event) => {
      expect(await push(event)).toEqual({ outcome: 'noted' });
      expect(await state()).toBeUndefined();
    },
  );
});
