// What a person sees who comes from 立即使用: the coupon, once, however often and however damaged it arrives.
import type { CouponClient } from '@kaquan/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BaiduLaunch } from '../../harness/control.ts';
import { baiduHolder } from '../../harness/holder.ts';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { type Claimed, claimCoupon } from './claim-coupon.ts';

export function launchClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let claimed: Claimed;
  let launch: BaiduLaunch;
  let phone: BaiduPhone;
  let holder: CouponClient;

  beforeEach(async () => {
    stack = stackOf();
    ({ me } = stack.people());
    claimed = await claimCoupon(stack, me);
    launch = await stack.control.baidu.launch(me.baidu, claimed.couponTakeId);
    phone = openBaiduPhone(stack, me);
    holder = await baiduHolder(stack, me);
  });
  afterEach(() => {
    phone.close();
    expect(phone.program.errors).toEqual([]);
  });

  const held = async () => (await holder.coupons()).coupons.map((coupon) => coupon.id);

  it('is shown on the page, and belongs to the person from then on', async () => {
    await phone.program.start(launch);
    await phone.shows('图书满百立减金');
    await phone.shows('满 100 可用');
    await phone.shows('去使用');
    expect(phone.program.page().route).toBe('pages/coupon/index');
    expect(await held()).toEqual([claimed.couponTakeId]);
  });

  it('goes to the server exactly as the wallet sealed it', async () => {
    await phone.program.start(launch);
    await phone.shows('去使用');
    expect(phone.sent('/baidu/launch-coupon').map((one) => one.body)).toEqual([
      { coupon: launch.referrerInfo?.extraData.coupon },
    ]);
  });

  it('is relayed once when it is delivered three times: onLaunch, onShow, and onShow from the background', async () => {
    await phone.program.start(launch);
    await phone.shows('去使用');
    phone.program.hide();
    await phone.program.show({ ...launch, entryType: 'user' });
    await phone.shows('去使用');
    expect(phone.sent('/baidu/launch-coupon')).toHaveLength(1);
    expect(await held()).toEqual([claimed.couponTakeId]);
  });

  it('is granted once when the program is destroyed and starts again with the same coupon', async () => {
    await phone.program.start(launch);
    await phone.shows('去使用');
    phone.close();
    const second = openBaiduPhone(stack, me);
    await second.program.start(launch);
    await second.shows('去使用');
    expect(second.sent('/baidu/launch-coupon')[0]?.answer).toMatchObject({ granted: false });
    expect(await held()).toEqual([claimed.couponTakeId]);
    second.close();
  });

  it('gives way to another coupon that comes while the program runs', async () => {
    await phone.program.start(launch);
    await phone.shows('去使用');
    const other = await claimCoupon(stack, me);
    phone.program.hide();
    await phone.program.show(await stack.control.baidu.launch(me.baidu, other.couponTakeId));
    await phone.shows(inFours(other.couponCode));
    expect((await held()).sort()).toEqual([claimed.couponTakeId, other.couponTakeId].sort());
  });

  it('is found when extraData is JSON text', async () => {
    const extraData = JSON.stringify(launch.referrerInfo?.extraData);
    await phone.program.start({ ...launch, referrerInfo: { appId: 'wallet', extraData } });
    await phone.shows('去使用');
    expect(await held()).toEqual([claimed.couponTakeId]);
  });

  it('is repaired when the query has lost its + and =', async () => {
    // Sealed anew each time; sooner or later one has a + to lose.
    const damaged = await waitUntil(async () => {
      const one = await stack.control.baidu.launch(me.baidu, claimed.couponTakeId, { damage: 'query' });
      return one.query.coupon?.includes(' ') && one;
    }, 'a coupon that lost a +');
    expect(damaged.referrerInfo?.extraData).toBeUndefined();
    await phone.program.start(damaged);
    await phone.shows('去使用');
    expect(await held()).toEqual([claimed.couponTakeId]);
  });

  it('is not missed when there is none: an ordinary launch shows the shop and sends nothing', async () => {
    const ordinary = await stack.control.baidu.launch(me.baidu, claimed.couponTakeId, {
      referrerInfo: false,
    });
    expect(ordinary.referrerInfo).toBeUndefined();
    await phone.program.start({ ...ordinary, path: 'pages/index/index', query: {} });
    await phone.shows('我的卡券');
    expect(phone.program.page().text()).not.toMatch(/没能认出|出了点问题/);
    expect(phone.sent('/baidu/launch-coupon')).toEqual([]);
  });
}

/** A code as people read it: `K100 0006`. */
function inFours(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code;
}
