// Another user: what is somebody's stays theirs, whatever of it another has got hold of.
import { randomUUID } from 'node:crypto';
import type {
  BillAnswer,
  CodeAnswer,
  CouponsAnswer,
  LaunchCouponAnswer,
  RedemptionAnswer,
} from '@kaquan/protocol/api';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { describe, expect, it } from 'vitest';
import type { User } from '../harness/people.ts';
import type { Stage } from './stage.ts';

export function otherUsers(stage: () => Stage): void {
  const held = async (user: User) =>
    (await stage().as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons.map(({ id }) => id);

  /** 小明 claims a card of WeChat's and opens it from his wallet. */
  async function openedCard(me: User) {
    const { code, encryptCode } = await stage().control.wechat.claim(me.wechat, stage().cardId);
    const { cardId } = stage();
    const { body } = await stage().as(me)<CodeAnswer>('POST', '/wechat/code', { cardId, encryptCode });
    expect(body.coupon.id).toBe(code);
    return { code, encryptCode, cardId };
  }

  describe('A launch coupon', () => {
    it('of somebody else is not granted, and its owner loses nothing', async () => {
      const { me, stranger } = stage().people();
      const { coupon, couponTakeId } = await stage().launchOf(me);
      const stolen = await stage().as(stranger)('POST', '/baidu/launch-coupon', { coupon });
      expect([stolen.status, stolen.error?.code]).toEqual([403, 'COUPON_NOT_YOURS']);
      expect(await held(stranger)).toEqual([]);
      const own = await stage().as(me)<LaunchCouponAnswer>('POST', '/baidu/launch-coupon', { coupon });
      expect([own.status, own.body.coupon.id]).toEqual([200, couponTakeId]);
    });

    it('is granted once, however often its owner sends it', async () => {
      const { me } = stage().people();
      const { coupon } = await stage().launchOf(me);
      const sent = await Promise.all(
        Array.from({ length: 8 }, () =>
          stage().as(me)<LaunchCouponAnswer>('POST', '/baidu/launch-coupon', { coupon }),
        ),
      );
      expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect(await held(me)).toHaveLength(1);
    });

    it('tells nobody anything who is not logged in: whether it opens is not even tried', async () => {
      const { me } = stage().people();
      const { coupon } = await stage().launchOf(me);
      const answers = [coupon, 'AAAA', `${coupon}x`].map((text) =>
        stage().send('POST', '/baidu/launch-coupon', { body: { coupon: text } }),
      );
      const told = (await Promise.all(answers)).map(({ status, error }) => [
        status,
        error?.code,
        error?.message,
      ]);
      expect(new Set(told.map(String)).size).toBe(1);
      expect(told[0]).toEqual([401, 'UNAUTHENTICATED', 'Log the user in, then call again.']);
    });
  });

  describe('A code of WeChat', () => {
    it('of somebody else’s card is not shown or reserved, encrypted or plain', async () => {
      const { me, stranger } = stage().people();
      const { code, encryptCode, cardId } = await openedCard(me);
      const asStranger = stage().as(stranger);
      const tries = [
        await asStranger('POST', '/wechat/code', { cardId, encryptCode }),
        await asStranger('POST', '/redemptions', { platform: 'wechat', cardId, encryptCode }),
        await asStranger('POST', '/redemptions', { platform: 'wechat', cardId, code }),
      ];
      expect(tries.map(({ error }) => error?.code)).toEqual([
        'COUPON_NOT_YOURS',
        'COUPON_NOT_YOURS',
        'COUPON_UNKNOWN',
      ]);
      for (const { text } of tries) expect(text).not.toContain(code);
      expect(await held(stranger)).toEqual([]);
    });
  });

  describe('A redemption', () => {
    it('of somebody else is confirmed and cancelled by nobody but its owner, and is as unknown as none', async () => {
      const { me, stranger } = stage().people();
      const { code, cardId } = await openedCard(me);
      const { body } = await stage().as(me)<RedemptionAnswer>('POST', '/redemptions', {
        platform: 'wechat',
        cardId,
        code,
      });
      for (const step of ['confirm', 'cancel']) {
        const foreign = await stage().as(stranger)('POST', `/redemptions/${body.id}/${step}`, {});
        const unknown = await stage().as(stranger)('POST', `/redemptions/${randomUUID()}/${step}`, {});
        const { requestId: _one, ...told } = { ...foreign.error };
        const { requestId: _other, ...toldOfNone } = { ...unknown.error };
        expect(told).toMatchObject({ code: 'REDEMPTION_UNKNOWN' });
        expect([foreign.status, told]).toEqual([unknown.status, toldOfNone]);
      }
      const used = await stage().as(me)<RedemptionAnswer>('POST', `/redemptions/${body.id}/confirm`, {});
      expect(used.body.state).toBe('used');
    });
  });

  describe('An order and its bill', () => {
    it('of somebody else are not paid, seen or discounted', async () => {
      const { me, stranger } = stage().people();
      const templateId = await stage().control.beecloud.template();
      const { coupon } = await issueOnce(stage().server.beecloud, {
        requestId: randomUUID(),
        templateId,
        userId: me.beecloud,
      });
      const orderId = stage().newOrder(me);
      const mine = await stage().as(me)<BillAnswer>('POST', '/beecloud/bills', {
        orderId,
        channel: 'BC_WX_WAP',
      });
      const tries = [
        await stage().as(stranger)('POST', '/beecloud/bills', { orderId, channel: 'BC_WX_WAP' }),
        await stage().as(stranger)('GET', `/beecloud/bills/${mine.body.bill.billNo}`),
        await stage().as(stranger)('POST', '/beecloud/bills', {
          orderId: stage().newOrder(stranger),
          channel: 'BC_WX_WAP',
          couponId: coupon.id,
        }),
      ];
      expect(tries.map(({ status, error }) => [status, error?.code])).toEqual([
        [404, 'NOT_FOUND'],
        [404, 'NOT_FOUND'],
        [403, 'COUPON_NOT_YOURS'],
      ]);
    });
  });

  describe('Who is calling', () => {
    const claimsToBe = ({ baidu, wechat, beecloud }: User) => ({
      openid: wechat,
      openId: baidu,
      userId: beecloud,
      user_id: beecloud,
      caller: { wechat: { openid: wechat }, baidu: { openId: baidu }, beecloud: { userId: beecloud } },
    });

    it('is not read from the query, a header or the body: the session alone says it', async () => {
      const { me, stranger } = stage().people();
      const { code, encryptCode, cardId } = await openedCard(me);
      const { caller, ...flat } = claimsToBe(me);
      const query = new URLSearchParams(flat).toString();
      const headers = { 'x-wechat-openid': me.wechat, 'x-user': me.beecloud, 'x-openid': me.wechat };
      const body = { platform: 'wechat', cardId, encryptCode, ...flat, caller };
      const anonymous = await stage().send('POST', `/redemptions?${query}`, { body, headers });
      expect(anonymous.error?.code).toBe('UNAUTHENTICATED');
      const other = await stage().as(stranger)('POST', `/wechat/code?${query}`, body);
      expect(other.error?.code).toBe('COUPON_NOT_YOURS');
      const listed = await stage().as(stranger)<CouponsAnswer>('GET', `/coupons?${query}`);
      expect(listed.body.coupons).toEqual([]);
      expect(await held(me)).toEqual([code]);
    });

    it('is not taken over by an openid in a card that is to be bound', async () => {
      const { me, stranger } = stage().people();
      const cards = [{ cardId: stage().cardId, openid: me.wechat }];
      const answer = await stage().as(stranger)('POST', '/wechat/card-ext', { cards });
      expect([answer.status, answer.error?.code]).toEqual([403, 'FORBIDDEN']);
    });
  });
}
