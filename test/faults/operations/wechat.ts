// WeChat: cards become known, are marked and used, at the page and at the counter.
import { findCoupon } from '@kaquan/server/storage';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { waitUntil } from '../../harness/wait-until.ts';
import { compareCoupon } from '../compare-coupon.ts';
import type { Lane } from '../lane.ts';
import type { Attempt, Operation } from '../operation.ts';
import { JOB_PATIENCE } from '../patience.ts';
import { useCoupon } from './use-coupon.ts';
import { claimedShared, newCard, openedShared } from './wechat-cards.ts';

const isKnown = (lane: Lane, couponId: string) =>
  findCoupon(lane.database.db, { platform: 'wechat', appId: lane.appIds.wechat, couponId });

/** Opens a claimed card from the wallet. */
async function seeing(lane: Lane): Promise<Attempt> {
  const { user, cardId, code, encryptCode } = await claimedShared(lane);
  return {
    act: () => lane.ask(user, 'POST', '/wechat/code', { cardId, encryptCode }),
    effects: async () => 1,
    wrong: () => compareCoupon(lane, 'wechat', code, { state: 'held', uses: 0 }),
  };
}

/** Reserves and confirms. */
async function using(lane: Lane): Promise<Attempt> {
  const { user, cardId, code } = await openedShared(lane);
  return {
    act: useCoupon(lane, user, { platform: 'wechat', cardId, code }),
    effects: async () => (await lane.control.book()).coupons.find((one) => one.couponId === code)?.uses ?? 0,
    wrong: () => compareCoupon(lane, 'wechat', code, { state: 'used', uses: 1 }),
  };
}

export const wechatOperations: readonly Operation[] = [
  {
    name: 'wechat: a card opened from the wallet is granted',
    platform: 'wechat',
    route: '/card/code/decrypt',
    rule: 'once',
    covers: ['POST /wechat/code', './wechat/card/code/decrypt'],
    writes: true,
    prepare: seeing,
  },
  {
    name: 'wechat: a card is looked up as it is opened',
    platform: 'wechat',
    route: '/card/code/get',
    rule: 'once',
    covers: ['POST /wechat/code', './wechat/card/code/get'],
    writes: false,
    prepare: seeing,
  },
  {
    name: 'wechat: a pushed claim is granted',
    platform: 'wechat',
    route: '/card/get',
    rule: 'once',
    covers: ['POST /callbacks/wechat', './wechat/card/get'],
    writes: true,
    async prepare(lane) {
      const user = lane.person();
      const cardId = await newCard(lane);
      let code = '';
      return {
        async act() {
          if (code === '') ({ code } = await lane.control.wechat.claim(user.wechat, cardId));
          await waitUntil(() => isKnown(lane, code), 'the pushed claim to be granted', JOB_PATIENCE);
        },
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'wechat', code, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'wechat: a code is marked, then used',
    platform: 'wechat',
    route: '/card/code/mark',
    rule: 'once',
    covers: ['POST /redemptions', './wechat/card/code/mark'],
    writes: false,
    prepare: using,
  },
  {
    name: 'wechat: a marked code is used',
    platform: 'wechat',
    route: '/card/code/consume',
    rule: 'once',
    covers: ['POST /redemptions', 'POST /redemptions/:id/confirm', './wechat/card/code/consume'],
    writes: true,
    prepare: using,
  },
  {
    name: 'wechat: what became of a lost use is asked',
    platform: 'wechat',
    route: '/card/code/get',
    rule: 'once',
    covers: ['POST /redemptions/:id/confirm'],
    writes: false,
    async prepare(lane) {
      const { user, cardId, code } = await openedShared(lane);
      const request = { platform: 'wechat', cardId, code };
      const { id } = await lane.ask<{ id: string }>(user, 'POST', '/redemptions', request);
      await lane.control.fault({
        platform: 'wechat',
        route: '/card/code/consume',
        kind: 'timeout-after',
        delay: 0,
      });
      const confirm = () => lane.ask(user, 'POST', `/redemptions/${id}/confirm`);
      await confirm().catch(() => undefined);
      return {
        act: confirm,
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'wechat', code, { state: 'used', uses: 1 }),
      };
    },
  },
  {
    name: 'wechat: a reservation is let go',
    platform: 'wechat',
    route: '/card/code/mark',
    rule: 'again',
    covers: ['POST /redemptions/:id/cancel'],
    writes: true,
    async prepare(lane) {
      const { user, cardId, code } = await openedShared(lane);
      const request = { platform: 'wechat', cardId, code };
      const { id } = await lane.ask<{ id: string }>(user, 'POST', '/redemptions', request);
      return {
        act: () => lane.ask(user, 'POST', `/redemptions/${id}/cancel`),
        // Whether WeChat heard of it or not: its mark ends by itself.
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'wechat', code, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'wechat: a card is used at the counter',
    platform: 'wechat',
    route: '/card/code/consume',
    rule: 'once',
    covers: ['./wechat/redeem-code'],
    writes: false,
    async prepare(lane) {
      const { user, code } = await openedShared(lane);
      const used = async () =>
        (await lane.control.book()).coupons.find((one) => one.couponId === code)?.uses ?? 0;
      return {
        async act() {
          // Held up again for each try; a clerk who is told that it is used by now has seen it happen.
          if ((await used()) > 0) return;
          await lane.control.wechat.show(user.wechat, code);
          await redeemCode(lane.wechat, { code });
        },
        effects: used,
        async wrong() {
          await waitUntil(
            async () => (await isKnown(lane, code))?.state === 'used',
            'the push of the use',
            JOB_PATIENCE,
          );
          return compareCoupon(lane, 'wechat', code, { state: 'used', uses: 1 });
        },
      };
    },
  },
];
