// Settling: what a later process makes of a use that was left open.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HELD, ming, openStage, refusal, UNKNOWN, VOID } from '../../test-support/redemption-stage.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());
beforeEach(() => stage.reset());

/** A WeChat redemption whose first consume got no answer. */
async function leftOpen() {
  const key = await stage.grant('wechat', 'c1');
  const { id } = await stage.redemptions.reserve(
    { platform: 'wechat', cardId: 'template', code: 'c1' },
    ming,
  );
  await refusal(stage.redemptions.confirm(id, ming));
  stage.calls.length = 0;
  return { ...key, redemptionId: id };
}

/** A Baidu redemption that is used and not yet told. */
async function usedByOurWord() {
  const key = await stage.grant('baidu', 'b1');
  const { id } = await stage.redemptions.reserve(
    { platform: 'baidu', couponId: 'template', couponTakeId: 'b1' },
    ming,
  );
  await stage.redemptions.confirm(id, ming);
  return { ...key, redemptionId: id };
}

describe("settle, by the platform's word", () => {
  it('used: the lost answer was a yes, so it is not consumed again', async () => {
    await stage.reset({ consume: [UNKNOWN], inquire: [{ outcome: 'used' }] });
    const job = await leftOpen();
    await stage.redemptions.settle(job);
    expect(stage.calls).toEqual(['inquire c1 ming']);
    expect((await stage.coupon('wechat', 'c1')).state).toBe('used');
    expect((await stage.redemption(job.redemptionId)).state).toBe('used');
  });

  it('still normal: consumes again for the same person', async () => {
    await stage.reset({ consume: [UNKNOWN, { outcome: 'used' }], inquire: [HELD] });
    const job = await leftOpen();
    await stage.redemptions.settle(job);
    expect(stage.calls).toEqual(['inquire c1 ming', 'consume c1 ming']);
    expect((await stage.redemption(job.redemptionId)).state).toBe('used');
  });

  it('still normal and refused: held again', async () => {
    await stage.reset({ consume: [UNKNOWN, HELD], inquire: [HELD] });
    const job = await leftOpen();
    await stage.redemptions.settle(job);
    expect((await stage.coupon('wechat', 'c1')).state).toBe('held');
    expect((await stage.redemption(job.redemptionId)).state).toBe('failed');
  });

  it('gone: void', async () => {
    await stage.reset({ consume: [UNKNOWN], inquire: [VOID] });
    await stage.redemptions.settle(await leftOpen());
    expect((await stage.coupon('wechat', 'c1')).state).toBe('void');
  });

  it('used between looking and consuming: looks once more instead of blaming somebody else', async () => {
    await stage.reset({
      consume: [UNKNOWN, { outcome: 'used-elsewhere' }],
      inquire: [HELD, { outcome: 'used' }],
    });
    const job = await leftOpen();
    await stage.redemptions.settle(job);
    expect(stage.calls).toEqual(['inquire c1 ming', 'consume c1 ming', 'inquire c1 ming']);
    expect((await stage.redemption(job.redemptionId)).state).toBe('used');
  });

  it('no answer again: stays open, is counted, and the job is told to come back', async () => {
    await stage.reset({ consume: [UNKNOWN], inquire: [UNKNOWN, { outcome: 'used' }] });
    const job = await leftOpen();
    expect((await refusal(stage.redemptions.settle(job))).code).toBe('REDEMPTION_PENDING');
    expect((await stage.coupon('wechat', 'c1')).state).toBe('using');
    expect((await stage.redemption(job.redemptionId)).attempts).toBe(2);
    await stage.redemptions.settle(job);
    expect((await stage.coupon('wechat', 'c1')).state).toBe('used');
  });

  it('asks by one process only, the other comes back later', async () => {
    let answer: (verdict: { outcome: 'used' }) => void = () => {};
    const platform = new Promise<{ outcome: 'used' }>((resolve) => {
      answer = resolve;
    });
    await stage.reset({ consume: [UNKNOWN], inquire: [() => platform] });
    const job = await leftOpen();
    const first = stage.redemptions.settle(job);
    await expect.poll(() => stage.calls).toEqual(['inquire c1 ming']);
    expect((await refusal(stage.redemptions.settle(job))).code).toBe('REDEMPTION_PENDING');
    answer({ outcome: 'used' });
    await first;
    await stage.redemptions.settle(job);
    expect(stage.calls).toEqual(['inquire c1 ming']);
  });

  it('a turn that a dead process never gave back ends by itself', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }], inquire: [{ outcome: 'used' }] });
    const key = await stage.grant('wechat', 'c1');
    const { id } = await stage.redemptions.reserve(
      { platform: 'wechat', cardId: 'template', code: 'c1' },
      ming,
    );
    await expect(stage.dyingAt(3).confirm(id, ming)).rejects.toThrow('the process died');
    const job = { ...key, redemptionId: id };
    expect((await refusal(stage.redemptions.settle(job))).code).toBe('REDEMPTION_PENDING');
    stage.clock.now += 30;
    await stage.redemptions.settle(job);
    expect((await stage.redemption(id)).state).toBe('used');
  });
});

describe('settle, by our word', () => {
  it('tells the platform once', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }] });
    const job = await usedByOurWord();
    stage.clock.now += 5;
    await stage.redemptions.settle(job);
    await stage.redemptions.settle(job);
    expect(stage.calls).toEqual(['consume b1 ming']);
    expect((await stage.redemption(job.redemptionId)).toldAt).toBe(1_005);
  });

  it('goes on until the platform says yes, and keeps what it said for an operator', async () => {
    await stage.reset({ consume: [HELD, UNKNOWN, { outcome: 'used' }] });
    const job = await usedByOurWord();
    expect((await refusal(stage.redemptions.settle(job))).code).toBe('PLATFORM_REFUSED');
    expect(await stage.redemption(job.redemptionId)).toMatchObject({
      state: 'used',
      toldAt: null,
      attempts: 1,
      reason: HELD.reason,
    });
    expect((await refusal(stage.redemptions.settle(job))).code).toBe('REDEMPTION_PENDING');
    await stage.redemptions.settle(job);
    expect((await stage.redemption(job.redemptionId)).toldAt).toBe(1_000);
  });

  it('takes "already used" for a yes: an earlier telling arrived and its answer was lost', async () => {
    await stage.reset({ consume: [UNKNOWN, { outcome: 'used-elsewhere' }] });
    const job = await usedByOurWord();
    await refusal(stage.redemptions.settle(job));
    await stage.redemptions.settle(job);
    expect((await stage.redemption(job.redemptionId)).toldAt).toBe(1_000);
  });

  it('never takes the use back, whatever the platform says', async () => {
    await stage.reset({ consume: [VOID] });
    const job = await usedByOurWord();
    expect((await refusal(stage.redemptions.settle(job))).platformCode).toBe('40127');
    expect((await stage.coupon('baidu', 'b1')).state).toBe('used');
  });

  it('waits for an app that is not configured any more instead of dropping the work', async () => {
    const job = await usedByOurWord();
    const other = { ...job, appId: 'another' };
    expect((await refusal(stage.redemptions.settle(other))).code).toBe('CONFIG_INVALID');
  });
});
