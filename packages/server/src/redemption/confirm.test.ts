// Confirming: used once, by our word or by the platform's, however often it is asked for.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HELD, hong, ming, openStage, refusal, UNKNOWN, VOID } from '../../test-support/redemption-stage.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());
beforeEach(() => stage.reset());

const reserveWechat = async (caller = ming) => {
  await stage.grant('wechat', 'c1');
  return stage.redemptions.reserve({ platform: 'wechat', cardId: 'template', code: 'c1' }, caller);
};
const reserveBaidu = async () => {
  await stage.grant('baidu', 'b1', { validity: { endTime: 2_000 } });
  return stage.redemptions.reserve({ platform: 'baidu', couponId: 'template', couponTakeId: 'b1' }, ming);
};

describe('confirm, by our word', () => {
  it('uses the coupon at once and leaves telling the platform to a job', async () => {
    const { id } = await reserveBaidu();
    const answer = await stage.redemptions.confirm(id, ming);
    expect(answer).toMatchObject({ id, state: 'used', coupon: { status: 'used', usedAt: 1_000 } });
    expect(stage.calls).toEqual([]);
    expect(await stage.owed()).toMatchObject([{ redemptionId: id, dueAt: 1_000 }]);
    expect(await stage.redemption(id)).toMatchObject({ state: 'used', toldAt: null });
  });

  it('answers the same when asked again, and owes no more', async () => {
    const { id } = await reserveBaidu();
    const first = await stage.redemptions.confirm(id, ming);
    expect(await stage.redemptions.confirm(id, ming)).toEqual(first);
    expect(await stage.owed()).toHaveLength(1);
  });

  it('does not use a coupon that somebody else has by now', async () => {
    const { id } = await reserveBaidu();
    stage.clock.now += 300;
    const request = { platform: 'baidu', couponId: 'template', couponTakeId: 'b1' } as const;
    await stage.redemptions.reserve(request, hong);
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('COUPON_RESERVED');
    expect(await stage.owed()).toEqual([]);
  });

  it('refuses a coupon that expired while it was reserved', async () => {
    stage.clock.now = 1_900;
    const { id } = await reserveBaidu();
    stage.clock.now = 2_001;
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('COUPON_EXPIRED');
    expect(await stage.owed()).toEqual([]);
  });
});

describe("confirm, by the platform's word", () => {
  it('writes `using`, with the turn to ask and a job against a crash, before it asks', async () => {
    await stage.reset({
      consume: [
        async () => {
          expect((await stage.coupon('wechat', 'c1')).state).toBe('using');
          expect(await stage.owed()).toMatchObject([{ dueAt: 1_030 }]);
          return { outcome: 'used' };
        },
      ],
    });
    const { id } = await reserveWechat();
    expect(await stage.redemptions.confirm(id, ming)).toMatchObject({ id, state: 'used' });
    expect(await stage.redemption(id)).toMatchObject({ state: 'used', toldAt: 1_000 });
    expect.assertions(4);
  });

  it('asks once, however often it is confirmed', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    const first = await stage.redemptions.confirm(id, ming);
    expect(await stage.redemptions.confirm(id, ming)).toEqual(first);
    expect(stage.calls).toEqual(['reserve c1 ming', 'consume c1 ming']);
  });

  it('asks once when two windows confirm at the same time', async () => {
    let answer: (verdict: { outcome: 'used' }) => void = () => {};
    const platform = new Promise<{ outcome: 'used' }>((resolve) => {
      answer = resolve;
    });
    await stage.reset({ consume: [() => platform] });
    const { id } = await reserveWechat();
    const first = stage.redemptions.confirm(id, ming);
    await expect.poll(() => stage.calls.at(-1)).toBe('consume c1 ming');
    expect(await refusal(stage.redemptions.confirm(id, ming))).toMatchObject({
      code: 'REDEMPTION_PENDING',
      retryAfter: 2,
    });
    answer({ outcome: 'used' });
    expect((await first).state).toBe('used');
    expect((await stage.redemptions.confirm(id, ming)).state).toBe('used');
    expect(stage.calls.filter((call) => call.startsWith('consume'))).toHaveLength(1);
  });

  it('gives the coupon back when the platform says no and it is still good', async () => {
    await stage.reset({ consume: [HELD] });
    const { id } = await reserveWechat();
    expect(await refusal(stage.redemptions.confirm(id, ming))).toMatchObject({
      code: 'PLATFORM_REFUSED',
      platformCode: '40003',
    });
    expect(await stage.coupon('wechat', 'c1')).toMatchObject({ state: 'held', redemptionId: null });
    expect(await stage.redemption(id)).toMatchObject({ state: 'failed', reason: HELD.reason });
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('REDEMPTION_OVER');
  });

  it('can be tried anew after the platform said no', async () => {
    await stage.reset({ reserve: [undefined, undefined], consume: [HELD, { outcome: 'used' }] });
    const first = await reserveWechat();
    await refusal(stage.redemptions.confirm(first.id, ming));
    const second = await reserveWechat();
    expect(second.id).not.toBe(first.id);
    expect((await stage.redemptions.confirm(second.id, ming)).state).toBe('used');
  });

  it('voids the coupon when the platform says it is gone, and says why', async () => {
    await stage.reset({ consume: [VOID] });
    const { id } = await reserveWechat();
    expect(await refusal(stage.redemptions.confirm(id, ming))).toMatchObject({
      code: 'COUPON_VOID',
      platformCode: '40127',
    });
    expect(await stage.coupon('wechat', 'c1')).toMatchObject({ state: 'void', voidReason: VOID.reason });
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('COUPON_VOID');
  });

  it('shows the coupon as used when somebody else has used it, but not by this redemption', async () => {
    await stage.reset({ consume: [{ outcome: 'used-elsewhere', platformCode: '40099' }] });
    const { id } = await reserveWechat();
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('COUPON_USED');
    expect((await stage.coupon('wechat', 'c1')).state).toBe('used');
    expect((await stage.redemption(id)).state).toBe('failed');
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('COUPON_USED');
  });

  it('never guesses: without an answer the coupon stays in `using` and a job asks again', async () => {
    await stage.reset({ consume: [UNKNOWN] });
    const { id } = await reserveWechat();
    expect(await refusal(stage.redemptions.confirm(id, ming))).toMatchObject({
      code: 'REDEMPTION_PENDING',
      retryAfter: 2,
    });
    expect((await stage.coupon('wechat', 'c1')).state).toBe('using');
    expect(await stage.owed()).toMatchObject([{ redemptionId: id, dueAt: 1_001 }]);
    expect(await stage.redemption(id)).toMatchObject({ attempts: 1, reason: UNKNOWN.reason });
  });

  it('takes an exception for no answer, and keeps its words out of the database', async () => {
    const { id } = await reserveWechat();
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('REDEMPTION_PENDING');
    const { state, reason } = await stage.redemption(id);
    expect(state).toBe('using');
    expect(reason).not.toContain('SECRET');
  });

  it('asks the platform what became of it when confirmed again after a lost answer', async () => {
    await stage.reset({ consume: [UNKNOWN], inquire: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    await refusal(stage.redemptions.confirm(id, ming));
    expect((await stage.redemptions.confirm(id, ming)).state).toBe('used');
    expect(stage.calls).toEqual(['reserve c1 ming', 'consume c1 ming', 'inquire c1 ming']);
  });
});

describe('confirm after the reservation ran out', () => {
  it('reserves anew, at the platform too, when nobody else has taken it', async () => {
    await stage.reset({ reserve: [undefined, undefined], consume: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    stage.clock.now += 300;
    expect(await stage.redemptions.confirm(id, ming)).toMatchObject({ id, state: 'used' });
    expect(stage.calls).toEqual(['reserve c1 ming', 'reserve c1 ming', 'consume c1 ming']);
  });

  it('is told that somebody else has it, when somebody else has', async () => {
    await stage.reset({ reserve: [undefined, undefined] });
    const { id } = await reserveWechat();
    stage.clock.now += 300;
    await reserveWechat(hong);
    expect(await refusal(stage.redemptions.confirm(id, ming))).toMatchObject({
      code: 'COUPON_RESERVED',
      retryAfter: 300,
    });
  });
});

describe('confirm knows no redemption', () => {
  it("of somebody else's, of an unknown id, of what is not an id", async () => {
    const { id } = await reserveWechat();
    for (const [unknown, caller] of [
      [id, hong],
      [id, {}],
      ['00000000-0000-4000-8000-000000000000', ming],
      ["'; drop table coupons", ming],
    ] as const)
      expect((await refusal(stage.redemptions.confirm(unknown, caller))).code).toBe('REDEMPTION_UNKNOWN');
  });

  it('that was cancelled', async () => {
    const { id } = await reserveWechat();
    await stage.redemptions.cancel(id, ming);
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('REDEMPTION_OVER');
  });
});
