// The relay under bad network: an answer lost on the way back must neither lose the coupon nor double it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BaiduLaunch } from '../../harness/control.ts';
import { baiduHolder } from '../../harness/holder.ts';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { type Claimed, claimCoupon } from './claim-coupon.ts';

const RELAY = '/api/baidu/launch-coupon';

export function relayClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let claimed: Claimed;
  let launch: BaiduLaunch;
  let phone: BaiduPhone;

  beforeEach(async () => {
    stack = stackOf();
    ({ me } = stack.people());
    claimed = await claimCoupon(stack, me);
    launch = await stack.control.baidu.launch(me.baidu, claimed.couponTakeId);
    phone = openBaiduPhone(stack, me);
  });
  afterEach(() => phone.close());

  const held = async () => (await (await baiduHolder(stack, me)).coupons()).coupons.map(({ id }) => id);

  it('is repeated by itself when the answer is lost once, and grants the coupon once', async () => {
    await stack.control.fault({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 9 });
    phone.network.fault(RELAY, 'lost-answer');
    await phone.program.start(launch);
    await phone.shows('去使用');
    const [first, second] = phone.sent('/baidu/launch-coupon');
    expect(first).toMatchObject({ arrived: true });
    expect(first?.status).toBeUndefined();
    expect(second).toMatchObject({ status: 200 });
    expect(await held()).toEqual([claimed.couponTakeId]);
  });

  it('says what to do when there is no network at all, and works after 再试一次', async () => {
    phone.network.fault(RELAY, 'no-network', 9);
    await phone.program.start(launch);
    await phone.shows('网络不太好');
    phone.network.clear();
    phone.program.page().tap(/再试/);
    await phone.shows('去使用');
    expect(await held()).toEqual([claimed.couponTakeId]);
  });

  it('works after no network when the person comes back to the program', async () => {
    phone.network.fault(RELAY, 'no-network', 9);
    await phone.program.start(launch);
    await phone.shows('网络不太好');
    phone.network.clear();
    phone.program.hide();
    await phone.program.show(launch);
    await phone.shows('去使用');
  });
}
