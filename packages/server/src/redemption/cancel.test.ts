// Cancelling: the coupon is free for the others at once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hong, ming, openStage, refusal, UNKNOWN } from '../../test-support/redemption-stage.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());
beforeEach(() => stage.reset());

const reserve = async (caller = ming) => {
  await stage.grant('wechat', 'c1');
  return stage.redemptions.reserve({ platform: 'wechat', cardId: 'template', code: 'c1' }, caller);
};

describe('cancel', () => {
  it('frees the coupon here and at the platform, for the next one', async () => {
    await stage.reset({ reserve: [undefined, undefined] });
    const { id } = await reserve();
    expect(await stage.redemptions.cancel(id, ming)).toMatchObject({
      id,
      state: 'cancelled',
      coupon: { state: 'held', status: 'available' },
    });
    expect(stage.calls).toEqual(['reserve c1 ming', 'release c1 ming']);
    expect((await reserve(hong)).state).toBe('reserved');
  });

  it('answers the same when asked again, and lets go at the platform once', async () => {
    const { id } = await reserve();
    const first = await stage.redemptions.cancel(id, ming);
    expect(await stage.redemptions.cancel(id, ming)).toEqual(first);
    expect(stage.calls).toHaveLength(2);
  });

  it('leaves nothing reserved at the platform when it overtakes a renewal of the same person', async () => {
    let id = '';
    await stage.reset({ reserve: [undefined, () => stage.redemptions.cancel(id, ming).then(() => {})] });
    ({ id } = await reserve());
    expect((await refusal(reserve())).code).toBe('REDEMPTION_OVER');
    // The renewal may have come to the platform after the cancel's own release.
    expect(stage.calls.at(-1)).toBe('release c1 ming');
    expect(stage.calls.filter((call) => call.startsWith('release'))).toHaveLength(2);
    expect((await stage.coupon('wechat', 'c1')).state).toBe('held');
  });

  it('does not mind that the platform fails to let go', async () => {
    await stage.reset({ release: [() => Promise.reject(new Error('silence'))] });
    const { id } = await reserve();
    expect((await stage.redemptions.cancel(id, ming)).state).toBe('cancelled');
    expect((await stage.coupon('wechat', 'c1')).state).toBe('held');
  });

  it("leaves alone what somebody else has taken over, and somebody else's redemption", async () => {
    await stage.reset({ reserve: [undefined, undefined] });
    const { id } = await reserve();
    stage.clock.now += 300;
    const theirs = await reserve(hong);
    expect((await stage.redemptions.cancel(id, ming)).state).toBe('cancelled');
    expect((await stage.coupon('wechat', 'c1')).redemptionId).toBe(theirs.id);
    expect((await refusal(stage.redemptions.cancel(theirs.id, ming))).code).toBe('REDEMPTION_UNKNOWN');
  });

  it('comes too late for what is used, or being used', async () => {
    await stage.reset({ consume: [UNKNOWN], inquire: [{ outcome: 'used' }] });
    const { id } = await reserve();
    await refusal(stage.redemptions.confirm(id, ming));
    expect((await refusal(stage.redemptions.cancel(id, ming))).code).toBe('REDEMPTION_PENDING');
    await stage.redemptions.confirm(id, ming);
    expect((await refusal(stage.redemptions.cancel(id, ming))).code).toBe('REDEMPTION_OVER');
  });
});
