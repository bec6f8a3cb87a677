// The view that a holder gets of a row.
import { describe, expect, it } from 'vitest';
import type { CouponRow } from '../storage/coupon-row.ts';
import { couponView } from './coupon-view.ts';

const row: CouponRow = {
  platform: 'baidu',
  appId: 'app',
  couponId: '9007199254740993',
  templateId: 't',
  code: 'A-1',
  state: 'held',
  redemptionId: null,
  reservedBy: null,
  reservedUntil: null,
  usedAt: null,
  voidReason: null,
  beginTime: null,
  endTime: 2_000,
  face: { title: '八折券', benefit: { kind: 'discount', percentOff: 20 }, leastCost: 0, color: 'B010' },
  raw: { couponTakeId: '9007199254740993', extra: 1 },
  grantedVia: 'push',
  grantedAt: 1,
  updatedAt: 1,
};
const viewer = { openId: 'ming', now: 1_000 };

describe('couponView', () => {
  it('shows face, validity and raw fields, and no key for what is not there', () => {
    expect(couponView(row, viewer)).toEqual({
      platform: 'baidu',
      id: '9007199254740993',
      templateId: 't',
      code: 'A-1',
      title: '八折券',
      benefit: { kind: 'discount', percentOff: 20 },
      leastCost: 0,
      color: 'B010',
      validity: { endTime: 2_000 },
      state: 'held',
      status: 'available',
      raw: row.raw,
    });
  });

  it('says whether a reservation is the viewer’s own', () => {
    const reserved = { ...row, state: 'reserved', reservedBy: 'ming', reservedUntil: 1_300 } as const;
    expect(couponView(reserved, viewer)).toMatchObject({
      status: 'reserved',
      reservedUntil: 1_300,
      reservedByCaller: true,
    });
    expect(couponView(reserved, { ...viewer, openId: 'hong' })).toMatchObject({ reservedByCaller: false });
  });

  it('counts a reservation that ran out as none', () => {
    const ranOut = { ...row, state: 'reserved', reservedBy: 'hong', reservedUntil: 1_000 } as const;
    expect(couponView(ranOut, viewer)).toMatchObject({ state: 'held', status: 'available' });
    expect(couponView(ranOut, viewer)).not.toHaveProperty('reservedUntil');
  });

  it('shows a coupon that the platform is being asked about as reserved', () => {
    const using = { ...row, state: 'using', reservedBy: 'ming', reservedUntil: 900 } as const;
    expect(couponView(using, viewer)).toMatchObject({
      state: 'using',
      status: 'reserved',
      reservedByCaller: true,
    });
  });
});
