// What the server answers while a coupon is kept, used, or refused.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { FRIENDS, NOW } from './coupons.ts';

const answer = { id: 'r1', now: NOW };

/** Kept for the caller for five minutes. */
export const RESERVED: RedemptionAnswer = {
  ...answer,
  state: 'reserved',
  reservedUntil: NOW + 300,
  coupon: { ...FRIENDS, state: 'reserved', status: 'reserved', reservedByCaller: true },
};

export const USED: RedemptionAnswer = {
  ...answer,
  state: 'used',
  coupon: { ...FRIENDS, state: 'used', status: 'used', usedAt: NOW - 1 },
};
