// 卡券包 as a person sees it, and the page of a banner.
import { describe, expect, test } from 'vitest';
import { app, COUPON, claim, hong, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();
const campaigns = async (query: Record<string, string> = {}) =>
  (await sandbox.get('/_sandbox/baidu/campaigns', query)).campaigns as Json[];

async function withBanner(appRedirectPath?: string) {
  const opened = await openCampaign(sandbox);
  const { couponId, token } = opened;
  const banner = { couponId, picUrl: 'https://b.bdstatic.com/banner.png', title: '周年庆', appRedirectPath };
  await sandbox.post(`${COUPON}/banner/add`, banner, { access_token: token });
  return opened;
}

describe('卡券包', () => {
  test('shows a campaign with its face, conditions, dates and banner', async () => {
    const { couponId } = await withBanner('pages/sale/index');
    const now = sandbox.clock.now();
    expect(await campaigns()).toEqual([
      {
        couponId,
        couponType: 'CASH',
        title: '图书满百立减金',
        color: 'B030',
        description: '下单时选择该优惠券',
        getLimit: 2,
        reduceCost: 2000,
        leastCost: 10_000,
        dateInfo: {
          type: 1,
          getStartTimestamp: now - 60,
          getEndTimestamp: now + 86_400,
          beginTimestamp: now - 60,
          endTimestamp: now + 86_400,
        },
        banner: {
          bannerId: expect.any(Number),
          couponId,
          picUrl: 'https://b.bdstatic.com/banner.png',
          title: '周年庆',
          appRedirectPath: 'pages/sale/index',
          createTime: now,
          updateTime: now,
        },
        stockLeft: 3,
        claimable: true,
      },
    ]);
  });

  test('says for one user how many he took, and why he can take no more', async () => {
    const { couponId } = await openCampaign(sandbox);
    await claim(sandbox, ming, couponId);
    expect(await campaigns({ openId: ming })).toMatchObject([{ taken: 1, claimable: true }]);
    await claim(sandbox, ming, couponId);
    expect(await campaigns({ openId: ming })).toMatchObject([
      { taken: 2, claimable: false, refusal: { code: 'LIMIT_REACHED', message: '每人限领 2 张' } },
    ]);
    expect(await campaigns({ openId: hong })).toMatchObject([{ taken: 0, claimable: true, stockLeft: 1 }]);
    sandbox.clock.advance(86_401);
    expect(await campaigns()).toMatchObject([{ claimable: false, refusal: { code: 'NO_LONGER_CLAIMABLE' } }]);
  });

  test.each<[string, Json, (takenAt: number) => number]>([
    ['hours', { type: 2, timeUnit: 1, timeValue: 5 }, (at) => at + 5 * 3600],
    ['days', { type: 2, timeUnit: 2, timeValue: 3 }, (at) => at + 3 * 86_400],
    ['natural days', { type: 4, timeUnit: 2, timeValue: 1 }, (at) => endOfDay(at)],
  ])('shows until when a coupon lasts that runs for %s', async (_what, date, end) => {
    const now = sandbox.clock.now();
    const dateInfo = { getStartTimestamp: now - 60, getEndTimestamp: now + 60, ...date };
    const { couponId } = await openCampaign(sandbox, { baseInfo: { dateInfo } });
    await claim(sandbox, ming, couponId);
    const wallet = () => sandbox.get('/_sandbox/baidu/wallet', { openId: ming });
    expect(await wallet()).toMatchObject({
      coupons: [{ dateInfo, takenAt: now, validity: { beginTime: now, endTime: end(now) }, state: 'unused' }],
    });
    sandbox.clock.set(end(now) + 1);
    expect(await wallet()).toMatchObject({ coupons: [{ state: 'expired' }] });
  });

  test('opens the page of a banner without a coupon', async () => {
    const { couponId } = await withBanner('/pages/sale/index?from=banner');
    expect(await sandbox.post('/_sandbox/baidu/banner-taps', { openId: ming, couponId })).toEqual({
      path: 'pages/sale/index',
      scene: '11700000',
      query: { from: 'banner' },
      referrerInfo: { appId: app.walletAppKey },
    });
  });

  test('opens the home page for a banner that names none, and nothing where there is no banner', async () => {
    const { couponId } = await withBanner();
    const tap = (body: Json) => sandbox.post('/_sandbox/baidu/banner-taps', { openId: ming, ...body });
    expect(await tap({ couponId })).toMatchObject({ path: '', query: {} });
    expect(await tap({ couponId: '1' })).toMatchObject({ error: { code: 'UNKNOWN_BANNER' } });
  });
});

/** The last second of the day in China. */
function endOfDay(seconds: number): number {
  const day = new Date(seconds * 1000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return Date.parse(`${day}T23:59:59+08:00`) / 1000;
}
