// Uses that nobody goes on with: given up after many tries, mended by asking the platform.
import type { RedemptionRequest } from '@kaquan/protocol/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { HELD, ming, openStage, UNKNOWN } from '../../test-support/redemption-stage.ts';
import { putOffSettling } from '../storage/put-off-settling.ts';
import type { Difference } from './difference.ts';
import { createReconcile, type ReconcileOptions } from './reconcile.ts';

describe('reconcile of uses', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);

  async function run(options: ReconcileOptions = {}) {
    const differences: Difference[] = [];
    const { context, opened, redemptions } = stage;
    const reconcile = createReconcile({
      ...context,
      services: async () => ({ opened, redemptions }),
      workEvent: async () => undefined,
    });
    const report = await reconcile({ ...options, onDifference: (one) => differences.push(one) });
    return { report, differences };
  }
  async function begun(platform: 'wechat' | 'baidu', id: string) {
    await stage.grant(platform, id);
    const request: RedemptionRequest =
      platform === 'baidu'
        ? { platform, couponId: '80', couponTakeId: id }
        : { platform, cardId: 'card', code: id };
    const redemption = await stage.redemptions.reserve(request, ming);
    await stage.redemptions.confirm(redemption.id, ming).catch(() => undefined);
    return redemption.id;
  }

  /** As after the last try. */
  const giveUp = (platform: string, couponId: string, redemptionId: string) =>
    putOffSettling(stage.opened.db, {
      key: { platform, appId: 'app', couponId },
      redemptionId,
      dueAt: null,
      failure: { code: 'REDEMPTION_PENDING', message: 'The platform has not answered.' },
    });

  it('leaves a use alone that is tried again by itself, or that has only just begun', async () => {
    await stage.reset({ consume: [UNKNOWN] });
    await begun('wechat', 'C1');
    expect((await run()).differences).toEqual([]);
    stage.clock.now += 61;
    expect((await run()).differences).toEqual([]);
  });

  it('asks about a use that nobody asks about any more, and writes what the platform says', async () => {
    await stage.reset({ consume: [UNKNOWN], inquire: [{ outcome: 'used' }] });
    const redemptionId = await begun('wechat', 'C1');
    await giveUp('wechat', 'C1', redemptionId);
    stage.clock.now += 61;
    const calls = stage.calls.length;
    const shown = await run();
    expect(shown.differences).toMatchObject([
      { kind: 'use-unsettled', severity: 'stuck', about: { couponId: 'C1', redemptionId }, state: 'found' },
    ]);
    expect(stage.calls).toHaveLength(calls);
    expect((await run({ apply: true })).report).toMatchObject({ found: 1, mended: 1, left: 0 });
    expect(await stage.coupon('wechat', 'C1')).toMatchObject({ state: 'used' });
    expect((await run()).differences).toEqual([]);
  });

  it('says why a use is left that the platform still does not answer for, and goes on with the next', async () => {
    await stage.reset({
      reserve: [undefined, undefined],
      consume: [UNKNOWN, UNKNOWN, UNKNOWN],
      inquire: [UNKNOWN, HELD],
    });
    await giveUp('wechat', 'C1', await begun('wechat', 'C1'));
    stage.clock.now += 1;
    await giveUp('wechat', 'C2', await begun('wechat', 'C2'));
    stage.clock.now += 61;
    const { differences, report } = await run({ apply: true, concurrency: 1 });
    expect(differences.map(({ state, why }) => [state, why?.split(':')[0]])).toEqual([
      ['left', 'REDEMPTION_PENDING'],
      ['left', 'REDEMPTION_PENDING'],
    ]);
    expect(report).toMatchObject({ found: 2, mended: 0, left: 2, stopped: [] });
  });

  it('tells again what a platform has not confirmed, with what it said last', async () => {
    await stage.reset({
      consume: [{ ...UNKNOWN, reason: 'Baidu refused the call (-1024).' }, { outcome: 'used' }],
    });
    await begun('baidu', '81');
    await stage.workJobs().catch(() => undefined);
    stage.clock.now += 61;
    const { differences } = await run({ apply: true, platforms: ['baidu'] });
    expect(differences).toMatchObject([
      { kind: 'use-untold', ours: 'used, asked 1 times: Baidu refused the call (-1024).', state: 'mended' },
    ]);
    expect((await run()).differences).toEqual([]);
  });

  it('refuses a platform that is not configured, and a stage that does not exist', async () => {
    await expect(run({ platforms: ['alipay' as 'wechat'] })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await expect(run({ resume: 'wechat:nothing' })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });
});
