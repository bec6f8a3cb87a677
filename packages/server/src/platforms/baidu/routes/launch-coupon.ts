// POST /baidu/launch-coupon: opens the coupon of 立即使用, checks that it is the caller's, grants it once.
// @see 百度卡券 3 跳转协议带参数
import type { LaunchCouponAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { Hono } from 'hono';
import * as v from 'valibot';
import { couponView } from '../../../redemption/coupon-view.ts';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import { callerId } from '../../caller-id.ts';
import type { Granting } from '../grant-claim.ts';
import { type CouponSecrets, openCoupon } from '../open-coupon.ts';

/** Longer ones are answered by the codec with the one error for everything unreadable. */
const LaunchCouponInput = v.object({ coupon: v.pipe(v.string(), v.minLength(1)) });

export function launchCoupon(secrets: CouponSecrets, granting: Granting, now: () => number): Hono<RouteEnv> {
  return new Hono<RouteEnv>().post('/', async (c) => {
    const { coupon } = await readInput(c, LaunchCouponInput);
    const openId = callerId('baidu', (await c.var.caller()).baidu?.openId);
    const claim = openCoupon(coupon, secrets);
    if (claim.openId !== openId)
      throw new CouponError('COUPON_NOT_YOURS', 'This coupon was claimed by another user.', {
        platform: 'baidu',
      });
    const { row, granted } = await granting.fromLaunch(claim);
    const time = now();
    const answer: LaunchCouponAnswer = { coupon: couponView(row, { openId, now: time }), now: time, granted };
    return c.json(answer);
  });
}
