// GET /coupons: what the caller holds, over all platforms.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { Hono } from 'hono';
import type { CouponPlatform } from '../platforms/platform.ts';
import { couponView } from '../redemption/coupon-view.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { listCoupons } from '../storage/list-coupons.ts';
import type { RouteEnv } from './route-env.ts';

export interface CouponsOptions {
  platforms: ReadonlyMap<string, CouponPlatform>;
  database(): Promise<OpenedDatabase>;
  /** Seconds. */
  now(): number;
}

export function coupons({ platforms, database, now }: CouponsOptions): Hono<RouteEnv> {
  return new Hono<RouteEnv>().get('/', async (c) => {
    const caller = await c.var.caller();
    const holders = [...platforms.values()].flatMap((platform) => {
      const openId = platform.openIdOf(caller);
      return openId === undefined ? [] : [{ platform: platform.name, appId: platform.appId, openId }];
    });
    await Promise.all(holders.map(({ platform, openId }) => platforms.get(platform)?.refresh?.(openId)));
    const { db } = await database();
    const rows = await listCoupons(db, holders);
    const time = now();
    const views = await Promise.all(
      rows.map(async (row) => {
        const openId = holders.find((holder) => holder.platform === row.platform)?.openId ?? '';
        const complete = (await platforms.get(row.platform)?.complete(row)) ?? row;
        return couponView(complete, { openId, now: time });
      }),
    );
    const answer: CouponsAnswer = { coupons: views, now: time };
    return c.json(answer);
  });
}
