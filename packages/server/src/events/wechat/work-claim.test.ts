// user_get_card: claims and gifts, in every order in which their pushes may come.
import { describe, expect, it } from 'vitest';
import { NOW, useDatabase } from '../../../test-support/platform-context.ts';
import { codeOf, openWechatEventsStage } from '../../../test-support/wechat-events-stage.ts';
import { findRedemption } from '../../storage/find-redemption.ts';
import { reserveCoupon } from '../../storage/reserve-coupon.ts';

const tools = useDatabase();
const open = (options?: Parameters<typeof openWechatEventsStage>[1]) => openWechatEventsStage(tools, options);

describe('a claim', () => {
  it('grants once, with the term counted from the claim', async () => {
    const { push, row, status } = open();
    expect(await push('user_get_card')).toBe('granted');
    expect(await push('user_get_card')).toBe('known');
    expect(await row()).toMatchObject({
      templateId: 'p1',
      beginTime: NOW - 10,
      // The end of the tenth day in Beijing, the first being 15 November 2023.
      endTime: Date.parse('2023-11-24T23:59:59+08:00') / 1000,
      face: { title: '代金券' },
      grantedVia: 'push',
    });
    expect(await status()).toBe('available');
  });

  it('of several cards in one tap grants each of them', async () => {
    const { push, status } = open();
    const codes = ['a', 'b', 'c'];
    for (const UserCardCode of codes) expect(await push('user_get_card', { UserCardCode })).toBe('granted');
    expect(await Promise.all(codes.map((code) => status(code)))).toEqual(codes.map(() => 'available'));
  });

  it('of a shared card that a friend has used lets both hold it', async () => {
    const { push, status } = open({ shared: true });
    await push('user_consume_card', { FromUserName: 'o2' });
    expect(await push('user_get_card')).toBe('known');
    expect([await status('c1', 'o1'), await status('c1', 'o2')]).toEqual(['used', 'used']);
  });
});

describe('a gift with a new code', () => {
  const gift = {
    FromUserName: 'o2',
    UserCardCode: 'c2',
    IsGiveByFriend: '1',
    FriendUserName: 'o1',
    OldUserCardCode: 'c1',
  };

  it("ends the giver's code and grants the new one, each once", async () => {
    const { push, row, status } = open();
    await push('user_get_card');
    expect(await push('user_get_card', gift)).toBe('granted');
    expect(await push('user_get_card', gift)).toBe('known');
    expect([await status('c1', 'o1'), await status('c2', 'o2')]).toEqual(['void', 'available']);
    expect(await row('c1')).toMatchObject({ voidReason: '已转赠给朋友' });
  });

  it("ends the giver's code also when the push of its own claim comes later", async () => {
    const { push, status } = open();
    await push('user_get_card', gift);
    expect(await push('user_get_card')).toBe('known');
    expect([await status('c1', 'o1'), await status('c2', 'o2')]).toEqual(['void', 'available']);
  });

  it('is told by a push that does not name the giver too', async () => {
    const { push, status } = open();
    await push('user_get_card');
    await push('user_get_card', { ...gift, FriendUserName: '' });
    expect([await status('c1', 'o1'), await status('c2', 'o2')]).toEqual(['void', 'available']);
  });

  it('that is under way, returned or announced late leaves the rows alone', async () => {
    const { push, status } = open();
    await push('user_get_card');
    for (const IsReturnBack of ['0', '1']) {
      expect(await push('user_gifting_card', { IsReturnBack, FriendUserName: 'o2' })).toBe('noted');
      expect(await status()).toBe('available');
    }
    await push('user_get_card', gift);
    await push('user_gifting_card', { IsReturnBack: '0', FriendUserName: 'o2' });
    expect(await status()).toBe('void');
  });
});

describe("a gift with the same code, which is the merchant's own", () => {
  const gift = { FromUserName: 'o2', IsGiveByFriend: '1', FriendUserName: 'o1', OldUserCardCode: '' };

  it.each(['', 'c1'])('goes to the friend alone (OldUserCardCode "%s")', async (OldUserCardCode) => {
    const { push, status } = open({ codes: { c1: codeOf('o2') } });
    await push('user_get_card');
    expect(await push('user_get_card', { ...gift, OldUserCardCode })).toBe('changed hands');
    expect(await push('user_get_card', { ...gift, OldUserCardCode })).toBe('known');
    expect([await status('c1', 'o1'), await status('c1', 'o2')]).toEqual([undefined, 'available']);
  });

  it('stays with the friend when the push of the first claim comes later', async () => {
    const { push, status } = open({ codes: { c1: codeOf('o2') } });
    await push('user_get_card', gift);
    expect(await push('user_get_card')).toBe('given on');
    expect([await status('c1', 'o1'), await status('c1', 'o2')]).toEqual([undefined, 'available']);
  });

  it("ends the giver's reservation", async () => {
    const { push, key, row } = open({ codes: { c1: codeOf('o2') } });
    await push('user_get_card');
    const { db } = await tools.database();
    const redemptionId = crypto.randomUUID();
    await reserveCoupon(db, { key: key(), openId: 'o1', redemptionId, until: NOW + 300, now: NOW });
    await push('user_get_card', gift);
    expect(await row()).toMatchObject({ state: 'held', redemptionId: null });
    expect(await findRedemption(db, [key()], redemptionId)).toMatchObject({ state: 'failed' });
  });

  it('is worked on again while WeChat does not say whose it is', async () => {
    const { push, status } = open({ codes: { c1: new TypeError('fetch failed') } });
    await push('user_get_card');
    await expect(push('user_get_card', gift)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(await status('c1', 'o1')).toBe('available');
  });
});
