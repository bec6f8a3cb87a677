// A crash at any point leaves a state from which the next process knows what to ask.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HELD, ming, openStage, UNKNOWN } from '../../test-support/redemption-stage.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());
beforeEach(() => stage.reset());

const reserveWechat = async (code = 'c1') => {
  await stage.grant('wechat', code);
  return stage.redemptions.reserve({ platform: 'wechat', cardId: 'template', code }, ming);
};

/** The process is gone; whoever is there finds what is owed when the dead one's turn has ended, and how much that was. */
async function goOn(): Promise<number> {
  stage.calls.length = 0;
  stage.clock.now += 30;
  const { length } = await stage.owed();
  await stage.workJobs();
  return length;
}

describe('a crash', () => {
  it('before `using` was written leaves the reservation as it was', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(2).confirm(id, ming)).rejects.toThrow('the process died');
    expect(await goOn()).toBe(0);
    expect((await stage.redemptions.confirm(id, ming)).state).toBe('used');
  });

  it('after the platform said yes and before that was written: asks, does not consume again', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }], inquire: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(3).confirm(id, ming)).rejects.toThrow('the process died');
    expect((await stage.coupon('wechat', 'c1')).state).toBe('using');
    expect(await goOn()).toBe(1);
    expect(stage.calls).toEqual(['inquire c1 ming']);
    expect((await stage.redemptions.confirm(id, ming)).state).toBe('used');
  });

  it('before the platform heard of it: asks, then consumes for the same person', async () => {
    await stage.reset({ consume: [UNKNOWN, { outcome: 'used' }], inquire: [HELD] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(3).confirm(id, ming)).rejects.toThrow('the process died');
    expect(await goOn()).toBe(1);
    expect(stage.calls).toEqual(['inquire c1 ming', 'consume c1 ming']);
    expect((await stage.coupon('wechat', 'c1')).state).toBe('used');
  });

  it('while our word was being written leaves nothing used; afterwards the platform is still told', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }] });
    await stage.grant('baidu', 'b1');
    const request = { platform: 'baidu', couponId: 'template', couponTakeId: 'b1' } as const;
    const { id } = await stage.redemptions.reserve(request, ming);
    await expect(stage.dyingAt(1).confirm(id, ming)).rejects.toThrow('the process died');
    expect((await stage.coupon('baidu', 'b1')).state).toBe('reserved');

    await stage.redemptions.confirm(id, ming);
    expect(await goOn()).toBe(1);
    expect(stage.calls).toEqual(['consume b1 ming']);
    expect((await stage.redemption(id)).toldAt).toBe(1_030);
  });
});
