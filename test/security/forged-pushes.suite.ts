// A push sender who is not the platform, or was not today: nothing is believed that does not prove itself.
import type { BillAnswer, CouponsAnswer, LaunchCouponAnswer } from '@kaquan/protocol/api';
import { webhookSignature } from '@kaquan/protocol/beecloud/app-sign';
import { describe, expect, it } from 'vitest';
import type { User } from '../harness/people.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { sealPush, type WechatSecrets } from './seal-push.ts';
import { CALLBACK_SECRET, type Stage } from './stage.ts';

export function forgedPushes(stage: () => Stage): void {
  const couponsOf = async (user: User) =>
    (await stage().as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;
  describe('A push of WeChat', () => {
    const sealed = (fields: Record<string, string>, secrets: Partial<WechatSecrets> = {}) =>
      sealPush(fields, { ...stage().accounts.wechat[0], ...secrets }, stage().sandbox.clock.now());
    const push = ({ query, body }: { query: URLSearchParams; body: string }) =>
      stage().send('POST', `/callbacks/wechat?${query}`, { body, headers: { 'content-type': 'text/xml' } });
    const deletion = (user: User, code: string) => ({
      Event: 'user_del_card',
      FromUserName: user.wechat,
      CardId: stage().cardId,
      UserCardCode: code,
    });

    it('without a signature, or with a wrong one, is refused, and nothing is worked on', async () => {
      const { me } = stage().people();
      const { code } = await stage().control.wechat.claim(me.wechat, stage().cardId);
      await waitUntil(async () => (await couponsOf(me)).length > 0, 'the true push to be worked on');
      const good = sealed(deletion(me, code));
      for (const name of ['msg_signature', 'timestamp', 'nonce']) {
        const less = new URLSearchParams(good.query);
        less.delete(name);
        const other = new URLSearchParams(good.query);
        other.set(name, `${good.query.get(name)}0`);
        for (const query of [less, other])
          expect((await push({ ...good, query })).error?.code).toBe('SIGNATURE_INVALID');
      }
      expect((await couponsOf(me)).map(({ status }) => status)).toEqual(['available']);
    });

    it('signed with an older token, or with that of another account, is refused', async () => {
      const { me } = stage().people();
      for (const token of ['a-token-that-was-given-up', stage().accounts.beecloud[0].appSecret]) {
        const answer = await push(sealed(deletion(me, '123456789012'), { token }));
        expect([answer.status, answer.error?.code]).toEqual([401, 'SIGNATURE_INVALID']);
      }
    });

    it('for another appid, or sealed with another key, is refused although its signature holds', async () => {
      const { me } = stage().people();
      for (const secrets of [{ appid: 'wx0000000000000000' }, { encodingAesKey: 'b'.repeat(43) }]) {
        const answer = await push(sealed(deletion(me, '123456789012'), secrets));
        // As one with a wrong signature: what of it was wrong is for nobody to learn.
        expect([answer.status, answer.error?.code]).toEqual([401, 'SIGNATURE_INVALID']);
      }
    });

    it('in plain words is refused where messages come sealed, although its signature is right', async () => {
      const { me } = stage().people();
      const { query } = sealed({});
      const body = `<xml><MsgType>event</MsgType><Event>user_del_card</Event><FromUserName>${me.wechat}</FromUserName></xml>`;
      expect((await push({ query, body })).error?.code).toBe('MESSAGE_UNREADABLE');
    });

    it('that was caught and is sent once more is taken and worked on only once', async () => {
      const { me } = stage().people();
      const { code, encryptCode } = await stage().control.wechat.claim(me.wechat, stage().cardId);
      await waitUntil(async () => (await couponsOf(me)).length > 0, 'the true push to be worked on');
      const claim = sealed({
        Event: 'user_get_card',
        FromUserName: me.wechat,
        CardId: stage().cardId,
        UserCardCode: code,
        IsGiveByFriend: '0',
      });
      const told = [await push(claim), await push(claim)];
      expect(told.map(({ status, text }) => [status, text])).toEqual([
        [200, 'success'],
        [200, 'success'],
      ]);
      await stage().as(me)('POST', '/wechat/code', { cardId: stage().cardId, encryptCode });
      expect((await couponsOf(me)).map(({ id }) => id)).toEqual([code]);
    });
  });

  describe('A push of Baidu', () => {
    const claimOf = (user: User, fields: Record<string, string> = {}) => ({
      ToUserName: 'app',
      FromUserName: user.baidu,
      CreateTime: String(stage().sandbox.clock.now()),
      MsgType: 'event',
      Event: 'user_get_coupon',
      CouponId: stage().couponId,
      UserCouponCode: 'K000001',
      CouponTakeId: '424242',
      ...fields,
    });
    const push = (secret: string, body: object) =>
      stage().send('POST', `/callbacks/baidu${secret}`, { body });

    it('to an address with a wrong secret, or with none, finds nothing there', async () => {
      const { me } = stage().people();
      const wrong = ['', '/', '/wrong', `/${CALLBACK_SECRET.slice(0, -1)}`, `/${CALLBACK_SECRET}x`];
      for (const secret of wrong) {
        const answer = await push(secret, claimOf(me));
        expect([secret, answer.status, answer.error?.code]).toEqual([secret, 404, 'NOT_FOUND']);
      }
    });

    it('that contradicts the sealed coupon of the launch changes neither its owner nor its code', async () => {
      const { me, stranger } = stage().people();
      const { coupon, couponTakeId, couponCode } = await stage().launchOf(me);
      await stage().as(me)<LaunchCouponAnswer>('POST', '/baidu/launch-coupon', { coupon });
      const forged = claimOf(stranger, { CouponTakeId: couponTakeId, UserCouponCode: couponCode });
      expect((await push(`/${CALLBACK_SECRET}`, forged)).status).toBe(200);
      const code = claimOf(me, { CouponTakeId: couponTakeId, UserCouponCode: 'K999999' });
      expect((await push(`/${CALLBACK_SECRET}`, code)).status).toBe(200);
      // A true claim that is worked on after the forged ones shows that they have been.
      await stage().control.baidu.claim(stranger.baidu, stage().couponId);
      await waitUntil(async () => (await couponsOf(stranger)).length > 0, 'the true push to be worked on');
      expect((await couponsOf(stranger)).map(({ id }) => id)).not.toContain(couponTakeId);
      expect((await couponsOf(me)).map(({ id, code }) => [id, code])).toEqual([[couponTakeId, couponCode]]);
    });

    it('of a coupon that Baidu does not know grants nothing', async () => {
      const { me, friend } = stage().people();
      expect((await push(`/${CALLBACK_SECRET}`, claimOf(me, { CouponId: '999999' }))).status).toBe(200);
      await stage().control.baidu.claim(friend.baidu, stage().couponId);
      await waitUntil(async () => (await couponsOf(friend)).length > 0, 'the true push to be worked on');
      expect(await couponsOf(me)).toEqual([]);
    });
  });

  describe('A webhook of BeeCloud', () => {
    /** Of a payment of this bill, signed as BeeCloud signs with this secret. */
    function webhook(billNo: string, masterSecret: string) {
      const { appId } = stage().accounts.beecloud[0];
      const signed = {
        transactionId: billNo,
        transactionType: 'PAY',
        channelType: 'BC',
        transactionFee: '11000',
      };
      return {
        signature: webhookSignature({ appId, masterSecret, ...signed }),
        transaction_id: signed.transactionId,
        transaction_type: signed.transactionType,
        channel_type: signed.channelType,
        transaction_fee: Number(signed.transactionFee),
        trade_success: true,
      };
    }
    async function openBill() {
      const { me } = stage().people();
      const { body } = await stage().as(me)<BillAnswer>('POST', '/beecloud/bills', {
        orderId: stage().newOrder(me),
        channel: 'BC_WX_WAP',
      });
      const { billNo } = body.bill;
      const look = async () =>
        (await stage().as(me)<BillAnswer>('GET', `/beecloud/bills/${billNo}`)).body.bill;
      return { billNo, look };
    }

    it('signed with another secret is refused', async () => {
      const { billNo, look } = await openBill();
      const { appSecret } = stage().accounts.beecloud[0];
      for (const body of [webhook(billNo, appSecret), { ...webhook(billNo, 'x'), signature: '' }]) {
        const answer = await stage().send('POST', '/callbacks/beecloud', { body });
        expect([answer.status, answer.error?.code]).toEqual([401, 'SIGNATURE_INVALID']);
      }
      expect((await look()).state).toBe('open');
    });

    it('of a bill that was not paid does not make it paid, although its signature holds: the bill query decides', async () => {
      const { billNo, look } = await openBill();
      const { masterSecret } = stage().accounts.beecloud[0];
      const before = stage().asked.length;
      const answer = await stage().send('POST', '/callbacks/beecloud', {
        body: webhook(billNo, masterSecret),
      });
      expect([answer.status, answer.text]).toEqual([200, 'success']);
      const query = () =>
        stage()
          .asked.slice(before)
          .find(({ pathname }) => pathname.endsWith('/rest/bills'));
      await waitUntil(async () => query(), 'the bill query');
      expect((await look()).state).toBe('open');
      expect(stage().paid).not.toContain(billNo);
    });
  });
}
