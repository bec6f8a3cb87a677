// Baidu: claims become known, uses are told, the token is renewed.
import { randomUUID } from 'node:crypto';
import type { LaunchCouponAnswer } from '@kaquan/protocol/api';
import { batchGetCoupons } from '@kaquan/server/baidu/coupon/batch-get';
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { findCoupon } from '@kaquan/server/storage';
import { baiduCash } from '../../contracts/walks/coupon-kinds.ts';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { compareCoupon } from '../compare-coupon.ts';
import { type Lane, once } from '../lane.ts';
import type { Operation } from '../operation.ts';
import { JOB_PATIENCE } from '../patience.ts';
import { useCoupon } from './use-coupon.ts';

export const BAIDU = '/rest/2.0/smartapp/v1.0/coupon';

/** A kind of coupon that nobody has asked about yet, with codes. */
export async function newBaiduKind(lane: Lane, codes = 3): Promise<string> {
  const { couponId } = await createCoupon(
    lane.baidu,
    baiduCash(lane.sandbox.clock.now(), lane.callbackUrl.baidu),
  );
  const couponCodes = Array.from({ length: codes }, () => randomUUID().slice(0, 18));
  if (codes > 0) await batchUploadCodes(lane.baidu, { couponId, couponCodes });
  return couponId;
}

/** Claims without the push, so that only what follows makes it known. */
async function claimSilently(lane: Lane, user: User, couponId: string) {
  const silence = { platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 4 } as const;
  await lane.control.fault(silence);
  return lane.control.baidu.claim(user.baidu, couponId);
}

async function launch(lane: Lane, user: User, couponTakeId: string): Promise<LaunchCouponAnswer> {
  const { referrerInfo } = await lane.control.baidu.launch(user.baidu, couponTakeId);
  const coupon = referrerInfo?.extraData.coupon;
  return lane.ask<LaunchCouponAnswer>(user, 'POST', '/baidu/launch-coupon', { coupon });
}

/** Claimed, launched, and so known here. */
export async function heldBaidu(lane: Lane) {
  const user = lane.person();
  const couponId = await once(lane, 'baidu kind', () => newBaiduKind(lane, 100));
  const { couponTakeId, couponCode } = await claimSilently(lane, user, couponId);
  await launch(lane, user, couponTakeId);
  return { user, couponId, couponTakeId, couponCode };
}

const isKnown = (lane: Lane, couponId: string) =>
  findCoupon(lane.database.db, { platform: 'baidu', appId: lane.appIds.baidu, couponId });

export const baiduOperations: readonly Operation[] = [
  {
    name: 'baidu: a launch is granted',
    platform: 'baidu',
    route: `${BAIDU}/get`,
    rule: 'once',
    covers: ['POST /baidu/launch-coupon'],
    writes: true,
    async prepare(lane) {
      const user = lane.person();
      const { couponTakeId } = await claimSilently(lane, user, await newBaiduKind(lane));
      return {
        act: () => launch(lane, user, couponTakeId),
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'baidu', couponTakeId, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'baidu: a pushed claim is granted',
    platform: 'baidu',
    route: `${BAIDU}/get`,
    rule: 'once',
    covers: ['POST /callbacks/baidu/:secret'],
    writes: true,
    async prepare(lane) {
      const user = lane.person();
      const couponId = await newBaiduKind(lane);
      let couponTakeId = '';
      return {
        async act() {
          if (couponTakeId === '') ({ couponTakeId } = await lane.control.baidu.claim(user.baidu, couponId));
          await waitUntil(() => isKnown(lane, couponTakeId), 'the pushed claim to be granted', JOB_PATIENCE);
        },
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'baidu', couponTakeId, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'baidu: a use is ours, and told to Baidu',
    platform: 'baidu',
    route: `${BAIDU}/code/consume`,
    rule: 'once',
    covers: ['./baidu/coupon/code/consume', 'POST /redemptions', 'POST /redemptions/:id/confirm'],
    writes: true,
    async prepare(lane) {
      const { user, couponId, couponTakeId } = await heldBaidu(lane);
      const use = useCoupon(lane, user, { platform: 'baidu', couponId, couponTakeId });
      return {
        async act() {
          const { id } = await use();
          await waitUntil(
            async () => {
              // Told, or shown to the operator as something that Baidu gives no clear answer to.
              const pending = await lane.server.operator.pending();
              const waits = pending.find(({ redemptionId }) => redemptionId === id);
              const { coupons } = await lane.control.book();
              const isUsed = coupons.some((one) => one.couponId === couponTakeId && one.uses === 1);
              return isUsed && (waits === undefined || waits.attempts > 0);
            },
            'Baidu to be told of the use',
            JOB_PATIENCE,
          );
        },
        wrong: () => compareCoupon(lane, 'baidu', couponTakeId, { state: 'used', uses: 1 }),
      };
    },
  },
  {
    name: 'baidu: a reservation is let go',
    platform: 'baidu',
    route: `${BAIDU}/code/consume`,
    rule: 'again',
    covers: ['POST /redemptions/:id/cancel'],
    writes: true,
    async prepare(lane) {
      const { user, couponId, couponTakeId } = await heldBaidu(lane);
      const request = { platform: 'baidu', couponId, couponTakeId };
      const { id } = await lane.ask<{ id: string }>(user, 'POST', '/redemptions', request);
      return {
        act: () => lane.ask(user, 'POST', `/redemptions/${id}/cancel`),
        effects: async () => 1,
        wrong: () => compareCoupon(lane, 'baidu', couponTakeId, { state: 'held', uses: 0 }),
      };
    },
  },
  {
    name: 'baidu: the access token is renewed',
    platform: 'baidu',
    route: '/oauth/2.0/token',
    rule: 'again',
    covers: ['baidu access_token'],
    writes: true,
    async prepare(lane) {
      await lane.control.fault({ platform: 'baidu', route: `${BAIDU}/batchGet`, kind: 'token-expired' });
      return { act: () => batchGetCoupons(lane.baidu, {}), effects: async () => 1 };
    },
  },
];
