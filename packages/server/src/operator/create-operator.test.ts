// What an operator sees and does: uses that the platform does not confirm, with its own words.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ming, openStage, UNKNOWN } from '../../test-support/redemption-stage.ts';
import { startJobs } from '../jobs/index.ts';
import { merchantsOf } from '../redemption/merchants-of.ts';
import { createOperator } from './create-operator.ts';

describe('the operator', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  beforeEach(() => stage.reset({ consume: [REFUSED, REFUSED, { outcome: 'used' }] }));

  const REFUSED = { ...UNKNOWN, reason: 'Baidu refused the call (-1024).', platformCode: '-1024' };
  const operator = () =>
    createOperator({
      services: async () => ({
        opened: stage.opened,
        jobs: startJobs(stage.opened, null, {
          merchants: async () => merchantsOf(stage.context.platforms),
          now: () => stage.clock.now,
          logger: { warn() {}, error() {} },
        }),
      }),
      merchants: async () => merchantsOf(stage.context.platforms),
      now: () => stage.clock.now,
    });

  async function used(): Promise<string> {
    await stage.grant('baidu', '81');
    const { id } = await stage.redemptions.reserve(
      { platform: 'baidu', couponId: '80', couponTakeId: '81' },
      ming,
    );
    await stage.redemptions.confirm(id, ming);
    return id;
  }

  it('sees nothing of a use before the platform was asked', async () => {
    await used();
    expect(await operator().pending()).toEqual([]);
  });

  it('sees a use that the platform answers with a code nobody knows, what it said, and how often', async () => {
    const id = await used();
    await expect(stage.workJobs()).rejects.toMatchObject({ code: 'REDEMPTION_PENDING' });
    stage.clock.now += 60;
    expect(await operator().pending()).toEqual([
      {
        redemptionId: id,
        platform: 'baidu',
        appId: 'app',
        couponId: '81',
        openId: 'ming',
        state: 'used',
        attempts: 1,
        said: 'Baidu refused the call (-1024).',
        since: 1_000,
        askedAt: 1_000,
      },
    ]);
    expect(await stage.coupon('baidu', '81')).toMatchObject({ state: 'used' });
  });

  it('has it tried again, and sees it no more when the platform says yes', async () => {
    await used();
    await stage.workJobs().catch(() => undefined);
    expect(await operator().retry()).toBe(1);
    await stage.workJobs().catch(() => undefined);
    expect(await operator().retry()).toBe(1);
    await stage.workJobs();
    expect(await operator().pending()).toEqual([]);
    expect(stage.calls).toHaveLength(3);
    expect(await operator().retry()).toBe(0);
  });

  it('ends it where the platform knows already, and then it is told no more', async () => {
    const id = await used();
    await stage.workJobs().catch(() => undefined);
    expect(await operator().told(id)).toBe(true);
    expect(await operator().pending()).toEqual([]);
    await stage.redemptions.settle({ platform: 'baidu', appId: 'app', couponId: '81', redemptionId: id });
    expect(stage.calls).toHaveLength(1);
    expect(await operator().told(id)).toBe(false);
  });

  it('cannot end what is no use by our word', async () => {
    for (const id of ['', 'no-uuid', crypto.randomUUID()]) expect(await operator().told(id)).toBe(false);
    await stage.grant('wechat', 'C1');
    const { id } = await stage.redemptions.reserve({ platform: 'wechat', cardId: 'card', code: 'C1' }, ming);
    expect(await operator().told(id)).toBe(false);
  });
});
