// Coupons that are about to be used, or being used, for suites that go on from there.
import { randomUUID } from 'node:crypto';
import { beginUse, type CouponKey, reserveCoupon, useReserved } from '@kaquan/server/storage';
import { first, granted, NOW, type Target } from './target.ts';

export interface Use {
  key: CouponKey;
  redemptionId: string;
  now: number;
}

/** A fresh coupon that 小明 has reserved. */
export async function reserved(target: Target): Promise<Use> {
  const key = await granted(target);
  const redemptionId = randomUUID();
  await reserveCoupon(first(target), { key, openId: 'ming', redemptionId, until: NOW + 300, now: NOW });
  return { key, redemptionId, now: NOW };
}

/** One that he has confirmed: the platform is being asked. */
export async function begun(target: Target): Promise<Use> {
  const use = await reserved(target);
  await beginUse(first(target), use);
  return use;
}

/** One that he has used by our word: the platform is yet to be told. */
export async function usedByUs(target: Target): Promise<Use> {
  const use = await reserved(target);
  await useReserved(first(target), { ...use, merchant: use.key, openId: 'ming' });
  return use;
}
