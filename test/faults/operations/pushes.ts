// Pushes that something changes by: each must come through, once, whatever the line does to it.
import type { BillAnswer } from '@kaquan/protocol/api';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { findCoupon } from '@kaquan/server/storage';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { waitUntil } from '../../harness/wait-until.ts';
import { compareCoupon, type Expected } from '../compare-coupon.ts';
import { type Lane, once } from '../lane.ts';
import type { Attempt, Operation, PlatformName } from '../operation.ts';
import { JOB_PATIENCE } from '../patience.ts';
import { newBaiduKind } from './baidu.ts';
import { newCard, openedShared } from './wechat-cards.ts';

/** Waits until we have the coupon as the push tells, and lets time pass meanwhile: retries and held ones come by it. */
async function arrives(lane: Lane, platform: PlatformName, couponId: string, state: Expected['state']) {
  const key = { platform, appId: lane.appIds[platform], couponId };
  await waitUntil(
    async () => {
      if ((await findCoupon(lane.database.db, key))?.state === state) return true;
      lane.sandbox.clock.advance(2);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return false;
    },
    `the push about ${couponId}`,
    JOB_PATIENCE,
  );
}

function pushed(
  platform: PlatformName,
  event: string,
  name: string,
  happens: (lane: Lane) => Promise<{ couponId: string; expected: Expected; start(): Promise<unknown> }>,
): Operation {
  return {
    name: `${platform}: ${name}`,
    platform,
    route: `push:${event}`,
    rule: 'once',
    covers: [`push:${event}`],
    writes: true,
    async prepare(lane): Promise<Attempt> {
      const happening = await happens(lane);
      let started = false;
      return {
        async act() {
          if (!started) {
            started = true;
            await happening.start();
          }
          await arrives(lane, platform, happening.couponId, happening.expected.state);
        },
        effects: async () => 1,
        wrong: () => compareCoupon(lane, platform, happening.couponId, happening.expected),
      };
    },
  };
}

export const pushOperations: readonly Operation[] = [
  pushed('baidu', 'user_get_coupon', 'the push of a claim', async (lane) => {
    const user = lane.person();
    const kind = await once(lane, 'baidu kind of pushes', () => newBaiduKind(lane, 100));
    const claim = { couponId: '', expected: { state: 'held', uses: 0 } as const, start };
    async function start() {
      claim.couponId = (await lane.control.baidu.claim(user.baidu, kind)).couponTakeId;
    }
    return claim;
  }),
  pushed('wechat', 'user_get_card', 'the push of a claim', async (lane) => {
    const user = lane.person();
    const cardId = await once(lane, 'card of pushes', () => newCard(lane));
    const claim = { couponId: '', expected: { state: 'held', uses: 0 } as const, start };
    async function start() {
      claim.couponId = (await lane.control.wechat.claim(user.wechat, cardId)).code;
    }
    return claim;
  }),
  pushed('wechat', 'user_consume_card', 'the push of a use at the counter', async (lane) => {
    const { user, code } = await openedShared(lane);
    await lane.control.wechat.show(user.wechat, code);
    return {
      couponId: code,
      expected: { state: 'used', uses: 1 },
      start: () => redeemCode(lane.wechat, { code }),
    };
  }),
  pushed('wechat', 'user_del_card', 'the push of a deletion', async (lane) => {
    const { user, code } = await openedShared(lane);
    return {
      couponId: code,
      expected: { state: 'void', uses: 0 },
      start: () => lane.control.wechat.delete(user.wechat, code),
    };
  }),
  pushed('beecloud', 'PAY', 'the webhook of a payment', async (lane) => {
    const user = lane.person();
    const templateId = await once(lane, 'beecloud template', () => lane.control.beecloud.template());
    const request = { requestId: crypto.randomUUID(), templateId, userId: user.beecloud };
    const couponId = (await issueOnce(lane.beecloud, request)).coupon.id;
    const orderId = crypto.randomUUID();
    lane.orders.set(orderId, { totalFee: 11_000, title: '图书三册', userId: user.beecloud });
    const { bill } = await lane.ask<BillAnswer>(user, 'POST', '/beecloud/bills', {
      orderId,
      couponId,
      channel: 'BC_WX_WAP',
    });
    return {
      couponId,
      expected: { state: 'used', uses: 1 },
      start: () => lane.control.beecloud.pay(bill.billNo),
    };
  }),
];
