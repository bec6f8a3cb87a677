// What somebody can claim, how often, and how long it is good.
import { describe, expect, test } from 'vitest';
import { app, claim, hong, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { receivePushes } from '../testing/receive-pushes.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { validityOf } from './claim.ts';

const sandbox = await startSandbox();
const merchant = await receivePushes();
const beijing = (text: string) => Date.parse(`${text}+08:00`) / 1000;

describe('a claim in 卡券包', () => {
  test('gives the next uploaded code and a couponTakeId that no JavaScript number can hold', async () => {
    const { couponId } = await openCampaign(sandbox);
    const first = await claim(sandbox, ming, couponId);
    expect(first.couponCode).toBe('A001');
    expect((await claim(sandbox, hong, couponId)).couponCode).toBe('A002');
    expect(BigInt(first.couponTakeId) > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(BigInt(first.couponTakeId) < 2n ** 63n).toBe(true);
    expect(String(Number(first.couponTakeId))).not.toBe(first.couponTakeId);
  });

  test('stops at getLimit for each person', async () => {
    const { couponId } = await openCampaign(sandbox);
    await claim(sandbox, ming, couponId);
    await claim(sandbox, ming, couponId);
    expect(await claim(sandbox, ming, couponId)).toMatchObject({ error: { code: 'LIMIT_REACHED' } });
    expect(await claim(sandbox, hong, couponId)).toHaveProperty('couponTakeId');
  });

  test('stops when the codes are gone', async () => {
    const { couponId } = await openCampaign(sandbox, {}, ['A001']);
    await claim(sandbox, ming, couponId);
    expect(await claim(sandbox, hong, couponId)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
  });

  test('keeps to the claim window', async () => {
    const { couponId } = await openCampaign(sandbox);
    sandbox.clock.advance(86_401);
    expect(await claim(sandbox, ming, couponId)).toMatchObject({ error: { code: 'NO_LONGER_CLAIMABLE' } });
    sandbox.clock.advance(-2 * 86_400);
    expect(await claim(sandbox, ming, couponId)).toMatchObject({ error: { code: 'NOT_YET_CLAIMABLE' } });
  });

  test('takes codes of the platform itself with codeType 2, up to its quantity', async () => {
    const { couponId } = await openCampaign(sandbox, { baseInfo: { codeType: 2, quantity: 1 } }, []);
    expect((await claim(sandbox, ming, couponId)).couponCode).toMatch(/^\d{12}$/);
    expect(await claim(sandbox, hong, couponId)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
  });

  test('is pushed to the callbackUrl as JSON, couponTakeId a string', async () => {
    const { couponId } = await openCampaign(sandbox, { callbackUrl: merchant.url });
    const { couponTakeId, couponCode } = await claim(sandbox, ming, couponId);
    const [push] = await merchant.wait(1);
    expect(push?.contentType).toBe('application/json');
    expect(JSON.parse(push?.body ?? '')).toEqual({
      ToUserName: app.appId,
      FromUserName: ming,
      CreateTime: expect.stringMatching(/^\d{10}$/),
      MsgType: 'event',
      Event: 'user_get_coupon',
      CouponId: couponId,
      UserCouponCode: couponCode,
      CouponTakeId: couponTakeId,
    });
  });

  test('shows in the wallet until it expires', async () => {
    const { couponId } = await openCampaign(sandbox);
    const { couponTakeId } = await claim(sandbox, ming, couponId);
    const wallet = () => sandbox.get('/_sandbox/baidu/wallet', { openId: ming });
    expect(await wallet()).toMatchObject({
      coupons: [
        { couponTakeId, couponId, state: 'unused', title: '图书满百立减金', color: 'B030', reduceCost: 2000 },
      ],
    });
    sandbox.clock.advance(86_401);
    expect(await wallet()).toMatchObject({ coupons: [{ state: 'expired' }] });
    expect(await sandbox.get('/_sandbox/baidu/wallet', { openId: hong })).toEqual({ coupons: [] });
  });

  test('lowers the stock that the campaigns show', async () => {
    const { couponId } = await openCampaign(sandbox);
    await claim(sandbox, ming, couponId);
    expect(await sandbox.get('/_sandbox/baidu/campaigns')).toMatchObject({
      campaigns: [{ couponId, stockLeft: 2, claimable: true }],
    });
  });
});

describe('how long a coupon lasts', () => {
  const window = { getStartTimestamp: 0, getEndTimestamp: 1 };
  const taken = beijing('2026-01-31T10:00:00');

  test.each([
    ['hours', 1, 5, '2026-01-31T15:00:00'],
    ['days', 2, 3, '2026-02-03T10:00:00'],
    ['months, to the last day of a shorter one', 3, 1, '2026-02-28T10:00:00'],
  ])('%s after the claim', (_unit, timeUnit, timeValue, end) => {
    expect(validityOf({ ...window, type: 2, timeUnit, timeValue }, taken)).toEqual({
      beginTime: taken,
      endTime: beijing(end),
    });
  });

  test('natural days end at midnight in China, the day of the claim the first (guards: the official example)', () => {
    const taken = beijing('2026-10-01T23:00:00');
    expect(validityOf({ ...window, type: 4, timeUnit: 2, timeValue: 5 }, taken)).toEqual({
      beginTime: taken,
      endTime: beijing('2026-10-05T23:59:59'),
    });
  });
});
