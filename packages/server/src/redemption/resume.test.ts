// A crash at any point leaves a state from which the next process knows what to ask.
import { sql } from 'drizzle-orm';
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

/** The process is gone and its jobs are lost; a new one starts when the dead one's turn has ended. */
async function restart(): Promise<number> {
  stage.jobs.length = 0;
  stage.calls.length = 0;
  stage.clock.now += 30;
  const count = await stage.redemptions.resume();
  await stage.workJobs();
  return count;
}

describe('a crash', () => {
  it('before `using` was written leaves the reservation as it was', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(1).confirm(id, ming)).rejects.toThrow('the process died');
    expect(await restart()).toBe(0);
    expect((await stage.redemptions.confirm(id, ming)).state).toBe('used');
  });

  it('after the platform said yes and before that was written: asks, does not consume again', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }], inquire: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(2).confirm(id, ming)).rejects.toThrow('the process died');
    expect((await stage.coupon('wechat', 'c1')).state).toBe('using');
    expect(await restart()).toBe(1);
    expect(stage.calls).toEqual(['inquire c1 ming']);
    expect((await stage.redemptions.confirm(id, ming)).state).toBe('used');
  });

  it('before the platform heard of it: asks, then consumes for the same person', async () => {
    await stage.reset({ consume: [UNKNOWN, { outcome: 'used' }], inquire: [HELD] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(2).confirm(id, ming)).rejects.toThrow('the process died');
    expect(await restart()).toBe(1);
    expect(stage.calls).toEqual(['inquire c1 ming', 'consume c1 ming']);
    expect((await stage.coupon('wechat', 'c1')).state).toBe('used');
  });

  it('needs no restart: the job that was sent with `using` is enough', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }], inquire: [{ outcome: 'used' }] });
    const { id } = await reserveWechat();
    await expect(stage.dyingAt(2).confirm(id, ming)).rejects.toThrow('the process died');
    stage.clock.now += 30;
    await stage.workJobs();
    expect((await stage.redemption(id)).state).toBe('used');
  });

  it('while our word was being written leaves nothing used; afterwards the platform is still told', async () => {
    await stage.reset({ consume: [{ outcome: 'used' }] });
    await stage.grant('baidu', 'b1');
    const request = { platform: 'baidu', couponId: 'template', couponTakeId: 'b1' } as const;
    const { id } = await stage.redemptions.reserve(request, ming);
    await expect(stage.dyingAt(1).confirm(id, ming)).rejects.toThrow('the process died');
    expect((await stage.coupon('baidu', 'b1')).state).toBe('reserved');

    await stage.redemptions.confirm(id, ming);
    expect(await restart()).toBe(1);
    expect(stage.calls).toEqual(['consume b1 ming']);
    expect((await stage.redemption(id)).toldAt).toBe(1_030);
  });
});

describe('resume', () => {
  it('finds every open redemption, page by page, and nothing that is over', async () => {
    await stage.opened.db.execute(sql`
      insert into kaquan.coupons
        (platform, app_id, coupon_id, template_id, code, face, raw, granted_via, granted_at, updated_at)
      select 'wechat', 'app', kind || '-' || n, 't', 'c', '{}', '{}', 'push', 0, 0
      from generate_series(1, 450) n, unnest(array['open', 'told', 'untold', 'free', 'over', 'no']) kind
    `);
    await stage.opened.db.execute(sql`
      insert into kaquan.redemptions
        (id, platform, app_id, coupon_id, open_id, state, reserved_until, told_at, created_at, updated_at)
      select gen_random_uuid(), 'wechat', 'app', coupon_id, 'ming', state, 0, told_at, 0, 500 + n / 7
      from generate_series(1, 450) n
      cross join lateral (values
        ('open-' || n, 'using', null::bigint), ('told-' || n, 'used', 1), ('untold-' || n, 'used', null),
        ('free-' || n, 'reserved', null), ('over-' || n, 'cancelled', null), ('no-' || n, 'failed', null)
      ) as row (coupon_id, state, told_at)
    `);
    expect(await stage.redemptions.resume()).toBe(900);
    const coupons = stage.jobs.map(({ data }) => data.couponId);
    expect(new Set(coupons).size).toBe(900);
    expect(coupons.every((id) => /^(open|untold)-/.test(id))).toBe(true);
  });
});
