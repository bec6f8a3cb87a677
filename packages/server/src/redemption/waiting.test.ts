// A use that a person must finish at the platform (by paying): neither used nor given up until the platform says so.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HELD, ming, openStage, refusal, UNKNOWN, WAITING } from '../../test-support/redemption-stage.ts';

type Stage = Awaited<ReturnType<typeof openStage>>;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());

async function begun(inquire: Parameters<Stage['reset']>[0]) {
  await stage.reset({ consume: [WAITING], ...inquire });
  await stage.grant('beecloud', 'C1');
  const { id } = await stage.redemptions.reserve({ platform: 'beecloud', couponId: 'C1' }, ming);
  return { id, confirmed: await stage.redemptions.confirm(id, ming) };
}
const asked = () => stage.calls.filter((call) => /^(consume|inquire)/.test(call));

describe('a coupon whose platform waits for a person', () => {
  beforeEach(() => {
    stage.clock.now = 1_000;
  });

  it('is in use, which is an answer and not an error; it is asked again when the turn is over', async () => {
    const { id, confirmed } = await begun({});
    expect(confirmed).toMatchObject({ id, state: 'using', coupon: { status: 'reserved' } });
    expect(await stage.owed()).toMatchObject([{ redemptionId: id, dueAt: 1_030 }]);
    expect(await stage.redemption(id)).toMatchObject({ state: 'using', attempts: 1, askingUntil: null });
  });

  it('stays so while the platform goes on waiting, and is used when it says so', async () => {
    const { id } = await begun({ inquire: [WAITING, UNKNOWN, { outcome: 'used' }] });
    expect(await refusal(stage.redemptions.confirm(id, ming))).toMatchObject({
      code: 'REDEMPTION_PENDING',
      message: WAITING.reason,
    });
    expect((await refusal(stage.redemptions.confirm(id, ming))).code).toBe('REDEMPTION_PENDING');
    expect(await stage.redemptions.confirm(id, ming)).toMatchObject({ state: 'used' });
  });

  it('is let go when it was not used, and not used once more without the person', async () => {
    const { id } = await begun({ inquire: [HELD] });
    await stage.workJobs();
    expect(asked().map((call) => call.split(' ')[0])).toEqual(['consume', 'inquire']);
    expect(await stage.coupon('beecloud', 'C1')).toMatchObject({ state: 'held' });
    expect(await stage.redemption(id)).toMatchObject({ state: 'failed', reason: HELD.reason });
  });

  it('cannot be cancelled: the person may be paying', async () => {
    const { id } = await begun({});
    expect((await refusal(stage.redemptions.cancel(id, ming))).code).toBe('REDEMPTION_PENDING');
  });
});
