// Brings our rows of one user's coupons to what BeeCloud lists: issued elsewhere, used elsewhere, template stopped.
// @see BeeCloud 营销卡券 流程 3, 优惠券根据条件查询
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';
import { goesOn } from '../../page-deadline.ts';
import type { BeecloudApi } from './api.ts';
import { listCoupons } from './coupon/list.ts';
import { grantIssued } from './grant-issued.ts';

/** How long somebody who wants to see his coupons waits for BeeCloud, milliseconds; then he sees what we know. */
const PATIENCE = 2_000;

/** Never throws; what is not heard of in time is entered when it comes. */
export async function refreshHolder(api: BeecloudApi, userId: string): Promise<void> {
  const late = new AbortController();
  const refreshed = goesOn(() => refresh(api, userId))
    .catch((error: unknown) => {
      const code = error instanceof CouponError ? error.code : 'INTERNAL';
      api.context.logger.warn({ platform: 'beecloud', code }, 'coupons are shown as they were known');
    })
    .finally(() => late.abort());
  await Promise.race([refreshed, sleep(PATIENCE, undefined, { signal: late.signal }).catch(() => undefined)]);
}

async function refresh(api: BeecloudApi, userId: string): Promise<void> {
  const { appId, context } = api;
  for await (const raw of listCoupons(api, { userId })) {
    const { db } = await context.database();
    await grantIssued(db, raw, { appId, now: context.now(), via: 'list' });
  }
}
