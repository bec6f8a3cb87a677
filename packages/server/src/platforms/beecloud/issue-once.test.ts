// One request, one coupon: what two processes, two requests and lost answers make of it.
import { beforeEach, describe, expect, it } from 'vitest';
import { type BeecloudStage, openBeecloudStage } from '../../../test-support/beecloud-stage.ts';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { issueOnce } from './issue-once.ts';
import { refreshHolder } from './refresh-holder.ts';

const { database, newApp } = useDatabase();
let stage: BeecloudStage;
beforeEach(async () => {
  stage = openBeecloudStage(await database(), newApp());
});
const once = (requestId: string) => issueOnce(stage.api, { requestId, templateId: 't1', userId: 'ming' });
const lose = (kind: 'lost' | 'never arrived') =>
  stage.setMood((path, { template_id }) => (path === '/2/rest/coupon' && template_id ? kind : undefined));

describe('issueOnce', () => {
  it('asks BeeCloud once when two processes want the same at once', async () => {
    const both = await Promise.allSettled([once('r1'), once('r1')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(stage.coupons).toHaveLength(1);
    expect(await once('r1')).toMatchObject({ issued: false, coupon: { id: stage.coupons[0]?.id } });
  });

  it('does not ask again before the lost call can no longer arrive', async () => {
    lose('never arrived');
    await expect(once('r1')).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    stage.setMood(() => undefined);
    stage.clock.now += 29;
    await expect(once('r1')).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfter: 1 });
    stage.clock.now += 1;
    expect((await once('r1')).issued).toBe(true);
    expect(stage.coupons).toHaveLength(1);
  });

  it('gives two requests whose answers were lost a coupon each', async () => {
    lose('lost');
    await expect(once('r1')).rejects.toThrow();
    await expect(once('r2')).rejects.toThrow();
    stage.setMood(() => undefined);
    stage.clock.now += 30;
    const [one, two] = [await once('r1'), await once('r2')];
    expect(new Set([one.coupon.id, two.coupon.id]).size).toBe(2);
    expect(stage.coupons).toHaveLength(2);
  });

  it('does not take a coupon that the user had before for the one that was lost', async () => {
    const earlier = await stage.issue();
    stage.clock.now += 3_600;
    lose('never arrived');
    await expect(once('r1')).rejects.toThrow();
    stage.setMood(() => undefined);
    stage.clock.now += 30;
    expect((await once('r1')).coupon.id).not.toBe(earlier);
    expect(stage.coupons).toHaveLength(2);
  });

  it('finds the lost one although BeeCloud’s clock is minutes behind ours, and does not issue a second one', async () => {
    lose('lost');
    await expect(once('r1')).rejects.toThrow();
    for (const coupon of stage.coupons) coupon.created_at = Number(coupon.created_at) - 240_000;
    stage.setMood(() => undefined);
    stage.clock.now += 30;
    await once('r1');
    expect(stage.coupons).toHaveLength(1);
  });

  it('does not take one that was listed before the request for the one that was lost', async () => {
    const earlier = await stage.issue();
    await refreshHolder(stage.api, 'ming');
    stage.clock.now += 60;
    lose('never arrived');
    await expect(once('r1')).rejects.toThrow();
    stage.setMood(() => undefined);
    stage.clock.now += 30;
    expect((await once('r1')).coupon.id).not.toBe(earlier);
  });

  it('asks anew at once after a refusal, which says that there is no coupon', async () => {
    stage.setMood((_path, { template_id }) => (template_id ? { result_code: 5 } : undefined));
    await expect(once('r1')).rejects.toMatchObject({ code: 'PLATFORM_REFUSED', platformCode: '5' });
    stage.setMood(() => undefined);
    expect((await once('r1')).issued).toBe(true);
    expect(stage.asked.filter((one) => one === 'GET /2/rest/coupon')).toEqual([]);
  });

  it('refuses a request id that was used for another user', async () => {
    await once('r1');
    const other = { requestId: 'r1', templateId: 't1', userId: 'hong' };
    await expect(issueOnce(stage.api, other)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(stage.coupons).toHaveLength(1);
  });
});
