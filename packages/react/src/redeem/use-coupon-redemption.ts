// The redemption of one coupon, with what a sheet or a page shows of it.
import type { RedemptionRequest } from '@kaquan/protocol/api';
import type { Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { useEffect } from 'react';
import { isKeptForCaller } from '../coupon/kept-for-caller.ts';
import { type UseRedemption, useRedemption } from './use-redemption.ts';

export interface CouponToRedeem {
  coupon: Coupon;
  /** The server's time when the coupon was answered, seconds. */
  now: number;
  /** Called once when it is used. */
  onUsed?: ((coupon: Coupon) => void) | undefined;
}

export interface CouponRedemption {
  redemption: UseRedemption;
  /** As the server answered last. */
  coupon: Coupon;
  /** The server's time of that answer, seconds. */
  now: number;
  /** Whether it could be used when it came. */
  usable: boolean;
  /** What is wrong now: the redemption failed, or the coupon could not be used in the first place. */
  trouble: CouponError | undefined;
  start(): void;
}

export function useCouponRedemption({ coupon: given, now, onUsed }: CouponToRedeem): CouponRedemption {
  const redemption = useRedemption();
  const { status, error, reserve } = redemption;
  const known = redemption.redemption ?? { coupon: given, now };
  const usable = given.status === 'available' || isKeptForCaller(given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells of the use, not of the callback
  useEffect(() => {
    if (status === 'used') onUsed?.(known.coupon);
  }, [status]);
  const over = status === 'idle' && !usable ? OVER[given.status] : undefined;
  return {
    redemption,
    coupon: known.coupon,
    now: known.now,
    usable,
    trouble: status === 'failed' ? error : over && new CouponError(over, ''),
    start: () => void reserve(requestOf(given)),
  };
}

/** What to say of a coupon that could not be used in the first place. */
const OVER: Partial<Record<CouponStatus, ErrorCode>> = {
  used: 'COUPON_USED',
  expired: 'COUPON_EXPIRED',
  void: 'COUPON_VOID',
  reserved: 'COUPON_RESERVED',
  'not-yet-valid': 'COUPON_NOT_YET_VALID',
};

function requestOf({ platform, id, templateId }: Coupon): RedemptionRequest {
  switch (platform) {
    case 'baidu':
      return { platform, couponId: templateId, couponTakeId: id };
    case 'wechat':
      return { platform, cardId: templateId, code: id };
    case 'beecloud':
      return { platform, couponId: id };
  }
}
