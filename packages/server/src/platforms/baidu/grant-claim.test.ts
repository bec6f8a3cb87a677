// Who may say what about a claim: a launch is sealed, a push is a hint that anybody may forge who knows our address.
import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { isHolder } from '../../storage/is-holder.ts';
import { reserveCoupon } from '../../storage/reserve-coupon.ts';
import { createGranting, type GrantingOptions } from './grant-claim.ts';

const { context, newApp, database } = useDatabase();
const claim = { openId: 'ming', couponId: '80', couponCode: 'K000001', couponTakeId: '9007199254740993' };
const RAW = { couponType: 'CASH', reduceCost: 500, baseInfo: { title: '五元' } };

describe('a claim', () => {
  let appKey: string;
  beforeEach(() => {
    appKey = newApp();
  });
  const granting = (options: Partial<GrantingOptions> = {}) =>
    createGranting(
      { appKey, template: async () => RAW, ...options },
      context(() => Promise.reject(new Error('Nothing is fetched'))),
    );
  const key = () => ({ platform: 'baidu', appId: appKey, couponId: claim.couponTakeId });
  const row = async () => findCoupon((await database()).db, key());
  const holds = async (openId: string) => isHolder((await database()).db, key(), openId);

  it('of a push is granted, and the launch that follows finds it', async () => {
    expect((await granting().fromPush(claim)).granted).toBe(true);
    expect((await granting().fromLaunch(claim)).granted).toBe(false);
    expect(await row()).toMatchObject({ code: 'K000001', face: { title: '五元' } });
  });

  it('of a push makes nobody a holder of a coupon that somebody else launched', async () => {
    await granting().fromLaunch(claim);
    await expect(granting().fromPush({ ...claim, openId: 'mallory' })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    expect(await holds('mallory')).toBe(false);
  });

  it('of a push does not change the code of a coupon that is known', async () => {
    await granting().fromLaunch(claim);
    const forged = granting().fromPush({ ...claim, couponCode: 'FORGED' });
    await expect(forged).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(await row()).toMatchObject({ code: 'K000001' });
  });

  it.each([
    ['another user', { openId: 'mallory' }],
    ['another code', { couponCode: 'FORGED' }],
    ['another kind of coupon', { couponId: '81' }],
  ])('of a launch is right where a forged push with %s came first', async (_what, lie) => {
    await granting().fromPush({ ...claim, ...lie });
    const { row: shown } = await granting().fromLaunch(claim);
    expect(shown).toMatchObject({ code: 'K000001', templateId: '80', face: { title: '五元' } });
    expect(await row()).toMatchObject({ code: 'K000001', templateId: '80', raw: RAW });
    expect([await holds('ming'), await holds('mallory')]).toEqual([true, false]);
  });

  it('of a launch ends the reservation of somebody whom only a forged push made a holder', async () => {
    await granting().fromPush({ ...claim, openId: 'mallory' });
    const { db } = await database();
    const now = 1_700_000_000;
    const redemptionId = crypto.randomUUID();
    const input = { key: key(), openId: 'mallory', redemptionId, until: now + 300, now };
    expect((await reserveCoupon(db, input)).ok).toBe(true);
    await granting().fromLaunch(claim);
    expect(await row()).toMatchObject({ state: 'held', reservedBy: null, redemptionId: null });
  });

  it('of a push is granted only with a code that the merchant uploaded, where he can tell', async () => {
    const asked: string[] = [];
    const isOurCode = async (couponId: string, code: string) => {
      asked.push(`${couponId} ${code}`);
      return code === claim.couponCode;
    };
    const forged = granting({ isOurCode }).fromPush({ ...claim, couponCode: 'FORGED' });
    await expect(forged).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(await row()).toBeUndefined();
    expect((await granting({ isOurCode }).fromPush(claim)).granted).toBe(true);
    expect(asked).toEqual(['80 FORGED', '80 K000001']);
  });
});
