// Reserving: who gets the coupon, for how long, and what the others are told.
import { CouponError } from '@kaquan/protocol/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hong, ming, openStage, refusal } from '../../test-support/redemption-stage.ts';
import { markUsed } from '../storage/mark-used.ts';
import { reserveCoupon } from '../storage/reserve-coupon.ts';
import { voidCoupon } from '../storage/void-coupon.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());
beforeEach(() => stage.reset());

const c1 = { platform: 'wechat', cardId: 'template', code: 'c1' } as const;

describe('reserve', () => {
  it('keeps the coupon for its holder and says until when', async () => {
    await stage.grant('wechat', 'c1');
    const answer = await stage.redemptions.reserve(c1, ming);
    expect(answer).toMatchObject({ state: 'reserved', reservedUntil: 1_300, now: 1_000 });
    expect(answer.coupon).toMatchObject({ id: 'c1', status: 'reserved', reservedByCaller: true });
    expect(stage.calls).toEqual(['reserve c1 ming']);
  });

  it('is written before the platform is asked, so that a crash while asking leaves a reservation', async () => {
    await stage.reset({
      reserve: [
        async () => {
          expect(await stage.coupon('wechat', 'c1')).toMatchObject({ state: 'reserved', reservedBy: 'ming' });
        },
      ],
    });
    await stage.grant('wechat', 'c1');
    await stage.redemptions.reserve(c1, ming);
    expect.assertions(1);
  });

  it('renews for the same holder: same redemption, later end, marked again', async () => {
    await stage.reset({ reserve: [undefined, undefined] });
    await stage.grant('wechat', 'c1');
    const first = await stage.redemptions.reserve(c1, ming);
    stage.clock.now += 120;
    const second = await stage.redemptions.reserve(c1, ming);
    expect(second).toMatchObject({ id: first.id, reservedUntil: 1_420 });
    expect((await stage.redemption(first.id)).reservedUntil).toBe(1_420);
    expect(stage.calls).toHaveLength(2);
  });

  it('tells another holder that it is taken, and how long to wait', async () => {
    await stage.grant('wechat', 'c1');
    await stage.redemptions.reserve(c1, ming);
    stage.clock.now += 100;
    expect(await refusal(stage.redemptions.reserve(c1, hong))).toMatchObject({
      code: 'COUPON_RESERVED',
      retryAfter: 200,
    });
    expect(stage.calls).toEqual(['reserve c1 ming']);
  });

  it('lets another holder take over when the time is out, and ends the first redemption', async () => {
    await stage.reset({ reserve: [undefined, undefined] });
    await stage.grant('wechat', 'c1');
    const first = await stage.redemptions.reserve(c1, ming);
    stage.clock.now += 300;
    const second = await stage.redemptions.reserve(c1, hong);
    expect(second.id).not.toBe(first.id);
    expect((await stage.redemption(first.id)).state).toBe('cancelled');
    expect(await stage.coupon('wechat', 'c1')).toMatchObject({ reservedBy: 'hong' });
  });

  it('after a crash before the platform was asked, the same person reserves again and it is marked', async () => {
    const key = await stage.grant('wechat', 'c1');
    const redemptionId = crypto.randomUUID();
    await reserveCoupon(stage.opened.db, { key, openId: 'ming', redemptionId, until: 1_300, now: 1_000 });
    const answer = await stage.redemptions.reserve(c1, ming);
    expect(answer.id).toBe(redemptionId);
    expect(stage.calls).toEqual(['reserve c1 ming']);
  });

  it('frees the coupon again when the platform refuses', async () => {
    const no = new CouponError('COUPON_RESERVED', 'Marked by somebody else.', { platformCode: '40146' });
    await stage.reset({ reserve: [() => Promise.reject(no)] });
    await stage.grant('wechat', 'c1');
    expect(await refusal(stage.redemptions.reserve(c1, ming))).toMatchObject({ platformCode: '40146' });
    expect(await stage.coupon('wechat', 'c1')).toMatchObject({ state: 'held', redemptionId: null });
  });

  it('keeps the old end when the platform does not answer a renewal', async () => {
    const silence = new CouponError('PLATFORM_UNREACHABLE', 'Try again.');
    await stage.reset({ reserve: [undefined, () => Promise.reject(silence)] });
    await stage.grant('wechat', 'c1');
    const { id } = await stage.redemptions.reserve(c1, ming);
    stage.clock.now += 120;
    expect((await refusal(stage.redemptions.reserve(c1, ming))).code).toBe('PLATFORM_UNREACHABLE');
    expect(await stage.coupon('wechat', 'c1')).toMatchObject({
      state: 'reserved',
      redemptionId: id,
      reservedUntil: 1_300,
    });
  });

  it('gives the coupon up when the platform refuses a renewal', async () => {
    const no = new CouponError('COUPON_RESERVED', 'Marked by somebody else.');
    await stage.reset({ reserve: [undefined, () => Promise.reject(no)] });
    await stage.grant('wechat', 'c1');
    const { id } = await stage.redemptions.reserve(c1, ming);
    await refusal(stage.redemptions.reserve(c1, ming));
    expect((await stage.coupon('wechat', 'c1')).state).toBe('held');
    expect((await stage.redemption(id)).state).toBe('cancelled');
  });

  it('needs no platform where the platform has no reservation', async () => {
    await stage.grant('baidu', 'b1');
    const request = { platform: 'baidu', couponId: 'template', couponTakeId: 'b1' } as const;
    expect((await stage.redemptions.reserve(request, ming)).state).toBe('reserved');
    expect(stage.calls).toEqual([]);
  });
});

describe('reserve refuses', () => {
  it('a coupon that nobody was granted', async () => {
    expect((await refusal(stage.redemptions.reserve(c1, ming))).code).toBe('COUPON_UNKNOWN');
  });

  it("somebody else's coupon, and a caller who is not logged in", async () => {
    await stage.grant('wechat', 'c1');
    const stranger = { wechat: { openid: 'gang' } };
    expect((await refusal(stage.redemptions.reserve(c1, stranger))).code).toBe('COUPON_NOT_YOURS');
    expect((await refusal(stage.redemptions.reserve(c1, {}))).code).toBe('UNAUTHENTICATED');
  });

  it('what was used elsewhere', async () => {
    const key = await stage.grant('wechat', 'c1');
    await markUsed(stage.opened.db, { key, now: 1_000 });
    expect((await refusal(stage.redemptions.reserve(c1, ming))).code).toBe('COUPON_USED');
  });

  it('what is void', async () => {
    const key = await stage.grant('wechat', 'c1');
    await voidCoupon(stage.opened.db, { key, reason: '用户已删除', now: 1_000 });
    expect((await refusal(stage.redemptions.reserve(c1, ming))).code).toBe('COUPON_VOID');
  });

  it('what has expired: the last second still counts', async () => {
    await stage.grant('wechat', 'c1', { validity: { endTime: 1_000 } });
    expect((await stage.redemptions.reserve(c1, ming)).state).toBe('reserved');
    stage.clock.now = 1_001;
    expect((await refusal(stage.redemptions.reserve(c1, ming))).code).toBe('COUPON_EXPIRED');
  });

  it('what is not valid yet, and says when', async () => {
    await stage.grant('wechat', 'c1', { validity: { beginTime: 1_060 } });
    expect(await refusal(stage.redemptions.reserve(c1, ming))).toMatchObject({
      code: 'COUPON_NOT_YET_VALID',
      retryAfter: 60,
    });
    expect(stage.calls).toEqual([]);
  });
});
