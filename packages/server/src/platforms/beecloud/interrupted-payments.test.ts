// A payment that does not get as far as a bill: after a crash at any point, in two taps at once, or refused.
import { describe, expect, it } from 'vitest';
import { ming } from '../../../test-support/beecloud-stage.ts';
import { useBillDesk } from '../../../test-support/bill-desk-stage.ts';
import { beginUse } from '../../storage/begin-use.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { findRedemption } from '../../storage/find-redemption.ts';

const { stage, appId, database, pay, created, state, interrupted } = useBillDesk();

describe('a payment that was interrupted', () => {
  it.each([{ using: false }, { using: true }])('goes on under its number (%j)', async (how) => {
    const couponId = await stage().issue();
    const { billNo } = await interrupted(couponId, how);
    const { bill, coupon } = await pay(couponId);
    expect(bill).toMatchObject({ billNo, state: 'open', payment: { url: expect.any(String) } });
    expect(coupon?.state).toBe('using');
    expect(created()).toBe(1);
  });

  // The slow tap said that the coupon was free again, while the bill that carries it could be paid.
  it('was slow, and finds its bill sent by the same person’s other tap: the coupon stays with that bill', async () => {
    const couponId = await stage().issue();
    await interrupted(couponId, { using: true });
    await pay(couponId);
    const { db } = await database();
    const coupon = await findCoupon(db, { platform: 'beecloud', appId: appId(), couponId });
    if (coupon === undefined) throw new Error('The coupon is gone');
    expect(await stage().platform.redemption.consume(coupon, 'ming')).toMatchObject({ outcome: 'waiting' });
    expect(created()).toBe(1);
  });

  // Whoever came back half a minute after the crash was told to come again when an unpaid bill ends, in 12 minutes.
  it('keeps the person waiting for the rest of that minute only', async () => {
    const couponId = await stage().issue();
    const { billNo } = await interrupted(couponId, { using: false });
    stage().clock.now += 40;
    await expect(pay(couponId)).rejects.toMatchObject({ code: 'REDEMPTION_PENDING', retryAfter: 20 });
    stage().clock.now += 20;
    const { bill } = await pay(couponId);
    expect(bill.state).toBe('open');
    expect(bill.billNo).not.toBe(billNo);
  });

  it('is given up a minute later, when nothing of it can be on its way', async () => {
    const couponId = await stage().issue();
    const { billNo, redemptionId } = await interrupted(couponId, { using: true });
    stage().clock.now += 60;
    expect((await stage().desk.look(billNo, ming)).bill.state).toBe('closed');
    expect(await state(couponId)).toBe('held');
    const { db } = await database();
    expect(await findRedemption(db, [{ platform: 'beecloud', appId: appId() }], redemptionId)).toMatchObject({
      state: 'failed',
      reason: 'It never reached BeeCloud.',
    });
    expect((await pay(couponId)).bill.billNo).not.toBe(billNo);
  });

  it('does not go on with a coupon that was let go', async () => {
    const couponId = await stage().issue();
    const { billNo, redemptionId } = await interrupted(couponId);
    await stage().redemptions.cancel(redemptionId, ming);
    expect((await pay(couponId)).bill.billNo).not.toBe(billNo);
    expect(created()).toBe(1);
  });

  it('is not sent by a process that slept through its time', async () => {
    const couponId = await stage().issue();
    const { redemptionId } = await interrupted(couponId);
    stage().clock.now += 31;
    await expect(stage().redemptions.confirm(redemptionId, ming)).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
    });
    expect(created()).toBe(0);
    expect(await state(couponId)).toBe('held');
  });
});

describe('a bill that BeeCloud refuses', () => {
  it('says why in our own word, so that nobody takes a wrong clock or secret for a refused coupon', async () => {
    const couponId = await stage().issue();
    stage().setMood((path) => (path === '/2/rest/bill' ? { result_code: 1 } : undefined));
    await expect(pay(couponId)).rejects.toMatchObject({ code: 'PLATFORM_CREDENTIALS', platformCode: '1' });
    expect(await state(couponId)).toBe('held');
    stage().setMood(() => undefined);
    expect((await pay(couponId)).bill.state).toBe('open');
  });
});

describe('a coupon without a bill', () => {
  it('cannot be used by a confirmation alone, and stays good', async () => {
    const couponId = await stage().issue();
    const { id } = await stage().redemptions.reserve({ platform: 'beecloud', couponId }, ming);
    await expect(stage().redemptions.confirm(id, ming)).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
      message: expect.stringContaining('POST /beecloud/bills'),
    });
    expect(await state(couponId)).toBe('held');
  });

  it('is given back after a crash between its use and its bill', async () => {
    const couponId = await stage().issue();
    const { id: redemptionId } = await stage().redemptions.reserve({ platform: 'beecloud', couponId }, ming);
    const key = { platform: 'beecloud', appId: appId(), couponId };
    await beginUse((await database()).db, { key, redemptionId, now: stage().clock.now });
    await stage().redemptions.settle({ ...key, redemptionId });
    expect(await state(couponId)).toBe('held');
  });
});
