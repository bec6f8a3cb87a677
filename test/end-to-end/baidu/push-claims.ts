// The claim push and the launch are two ways to the same one coupon, in whatever order they come.
import type { CouponClient } from '@kaquan/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { baiduHolder } from '../../harness/holder.ts';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { claimCoupon } from './claim-coupon.ts';

const PUSH = 'push:user_get_coupon';

export function pushClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let friend: User;
  let phone: BaiduPhone;
  let holder: CouponClient;

  beforeEach(async () => {
    stack = stackOf();
    ({ me, friend } = stack.people());
    phone = openBaiduPhone(stack, me);
    holder = await baiduHolder(stack, me);
  });
  afterEach(() => phone.close());

  const held = async () => (await holder.coupons()).coupons.map(({ id }) => id);
  const open = async (couponTakeId: string) => {
    await phone.program.start(await stack.control.baidu.launch(me.baidu, couponTakeId));
    await phone.shows('去使用');
    return phone.sent('/baidu/launch-coupon')[0]?.answer;
  };

  it('before the launch: the coupon is there already, and the launch finds the same one', async () => {
    const { couponTakeId } = await claimCoupon(stack, me);
    await waitUntil(async () => (await held()).length > 0, 'the push to be worked on');
    expect(await open(couponTakeId)).toMatchObject({ granted: false, coupon: { id: couponTakeId } });
    expect(await held()).toEqual([couponTakeId]);
  });

  it('after the launch: the push changes nothing', async () => {
    await stack.control.fault({ platform: 'baidu', route: PUSH, kind: 'slow', delay: 600 });
    const { couponTakeId } = await claimCoupon(stack, me);
    expect(await open(couponTakeId)).toMatchObject({ granted: true });
    const before = await stack.control.lastLogId();
    await stack.control.advance(600);
    await stack.control.pushed('user_get_coupon', before);
    // Pushes are worked on in order: once a later one shows, this one is through.
    await claimCoupon(stack, friend);
    const friendHolder = await baiduHolder(stack, friend);
    await waitUntil(async () => (await friendHolder.coupons()).coupons.length > 0, 'the later push');
    expect(await held()).toEqual([couponTakeId]);
  });

  it('never: the launch alone grants it', async () => {
    await stack.control.fault({ platform: 'baidu', route: PUSH, kind: 'lost', count: 9 });
    const { couponTakeId } = await claimCoupon(stack, me);
    expect(await held()).toEqual([]);
    expect(await open(couponTakeId)).toMatchObject({ granted: true });
    expect(await held()).toEqual([couponTakeId]);
  });

  it('twice: delivered again by the platform, it still makes one coupon', async () => {
    await stack.control.fault({ platform: 'baidu', route: PUSH, kind: 'repeated' });
    const { couponTakeId } = await claimCoupon(stack, me);
    await waitUntil(async () => (await held()).length > 0, 'the push to be worked on');
    expect(await open(couponTakeId)).toMatchObject({ granted: false });
    expect(await held()).toEqual([couponTakeId]);
  });
}
