// The coupon of 立即使用, opened by the server as soon as the program has it.
import { ask } from './ask';
import type { Coupon } from './coupon';
import { logIn } from './session';

export interface Opened {
  coupon: Coupon & { id: string; templateId: string };
  /** Seconds, the server's. */
  now: number;
}

let sealed: string | undefined;
let opened: Promise<Opened> | undefined;

/** Takes what onLaunch and onShow get; the same coupon is sent once. */
export function openLaunched(options: unknown): void {
  const { referrerInfo } = options as { referrerInfo?: { extraData?: { coupon?: string } } };
  const coupon = referrerInfo?.extraData?.coupon;
  if (!coupon || coupon === sealed) return;
  sealed = coupon;
  opened = open(coupon);
  opened.catch(() => undefined);
}

export const launchedCoupon = () => opened;

async function open(coupon: string): Promise<Opened> {
  return ask('/api/baidu/launch-coupon', { coupon }, await logIn());
}

/** Reserves it and uses it, once. */
export async function redeem({ id, templateId }: Opened['coupon']): Promise<void> {
  const session = await logIn();
  const wanted = { platform: 'baidu', couponId: templateId, couponTakeId: id };
  const redemption = await ask<{ id: string }>('/api/redemptions', wanted, session);
  await ask(`/api/redemptions/${redemption.id}/confirm`, {}, session);
}
