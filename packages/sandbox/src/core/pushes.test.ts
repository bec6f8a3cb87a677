// Pushes: how often they come again, and how they are lost, late, repeated and reordered.
import { describe, expect, test } from 'vitest';
import { claim, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { receivePushes } from '../testing/receive-pushes.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();
const merchant = await receivePushes();
const push = { platform: 'baidu', route: 'push:user_get_coupon' } as const;

async function claimOne(): Promise<string> {
  const { couponId } = await openCampaign(sandbox, { callbackUrl: merchant.url });
  return (await claim(sandbox, ming, couponId)).couponTakeId;
}

describe('a push', () => {
  test('is not sent again once it was answered with success', async () => {
    await claimOne();
    await merchant.wait(1);
    await sandbox.logged((entry) => entry.kind === 'push' && entry.outcome === 'ok');
    sandbox.clock.advance(60);
    await sandbox.request('/_sandbox/clock');
    expect(merchant.received).toHaveLength(1);
  });

  test('is content with an empty answer', async () => {
    merchant.answer = { status: 200, body: '' };
    await claimOne();
    const entry = await sandbox.logged((one) => one.kind === 'push');
    expect(entry.outcome).toBe('ok');
  });

  test('comes three times in all to a merchant that fails, each retry 3 seconds later', async () => {
    merchant.answer = { status: 500, body: 'oops' };
    await claimOne();
    for (const again of ['2/3', '3/3']) {
      const { outcome } = await sandbox.logged((one) => one.kind === 'push' && one.outcome.endsWith(again));
      expect(outcome).toContain('3 秒后重试');
      sandbox.clock.advance(3);
    }
    await sandbox.logged((one) => one.outcome.endsWith('不再重试'));
    sandbox.clock.advance(60);
    expect(merchant.received).toHaveLength(3);
    expect(new Set(merchant.received.map((one) => one.body)).size).toBe(1);
  });

  test('that was lost never arrives but is sent again', async () => {
    sandbox.faults.add({ ...push, kind: 'lost' });
    const couponTakeId = await claimOne();
    await sandbox.logged((one) => one.outcome.startsWith('推送丢失'));
    expect(merchant.received).toHaveLength(0);
    sandbox.clock.advance(3);
    const [first] = await merchant.wait(1);
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ CouponTakeId: couponTakeId });
  });

  test('that is lost three times never arrives at all', async () => {
    sandbox.faults.add({ ...push, kind: 'lost', count: 3 });
    await claimOne();
    sandbox.clock.advance(3);
    sandbox.clock.advance(3);
    await sandbox.logged((one) => one.outcome === '推送丢失，不再重试');
    sandbox.clock.advance(60);
    expect(merchant.received).toHaveLength(0);
  });

  test('that is slow waits for its delay on the sandbox clock', async () => {
    sandbox.faults.add({ ...push, kind: 'slow', delay: 100 });
    await claimOne();
    await sandbox.logged((one) => one.outcome === '推送变慢');
    expect(merchant.received).toHaveLength(0);
    sandbox.clock.advance(100);
    await merchant.wait(1);
  });

  test('that is repeated arrives twice, word for word', async () => {
    sandbox.faults.add({ ...push, kind: 'repeated' });
    await claimOne();
    const [first, second] = await merchant.wait(2);
    expect(second?.body).toBe(first?.body);
  });

  test('that is reordered arrives after the next one', async () => {
    sandbox.faults.add({ ...push, kind: 'reordered', delay: 1000 });
    const { couponId } = await openCampaign(sandbox, { callbackUrl: merchant.url });
    const overtaken = await claim(sandbox, ming, couponId);
    const overtaking = await claim(sandbox, ming, couponId);
    const received = await merchant.wait(2);
    const order = received.map((one) => JSON.parse(one.body).CouponTakeId);
    expect(order).toEqual([overtaking.couponTakeId, overtaken.couponTakeId]);
  });
});
