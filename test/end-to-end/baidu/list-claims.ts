// 我的卡券: what can be used, what is over, and each coupon's details a tap away.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { claimCoupon } from './claim-coupon.ts';

export function listClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let phone: BaiduPhone;

  beforeEach(() => {
    stack = stackOf();
    ({ me } = stack.people());
    phone = openBaiduPhone(stack, me);
  });
  afterEach(() => {
    phone.close();
    expect(phone.program.errors).toEqual([]);
  });

  it.each(['pages/index/index', 'pages/coupons/index'])(
    '立即使用 opens the coupon although the wallet names %s, with one login for all requests',
    async (path) => {
      const { couponTakeId } = await claimCoupon(stack, me);
      await phone.program.start({ ...(await stack.control.baidu.launch(me.baidu, couponTakeId)), path });
      await phone.shows('去使用');
      expect(phone.program.page().route).toBe('pages/coupon/index');
      expect(phone.network.traffic.filter((one) => one.path === '/session/baidu')).toHaveLength(1);
    },
  );

  it('keeps a used coupon under 已使用, and a tap shows its details but no way to use it', async () => {
    const { couponTakeId } = await claimCoupon(stack, me);
    await phone.program.start(await stack.control.baidu.launch(me.baidu, couponTakeId));
    await phone.shows('去使用');
    phone.program.page().tap('去使用');
    await phone.shows('确认使用');
    phone.program.page().tap('确认使用');
    await phone.shows('已使用');
    phone.program.page().tap('查看我的卡券');
    await phone.shows('没有可用的券');
    phone.program.page().tap('已使用 1');
    await phone.shows('图书满百立减金');
    phone.program.page().tap('图书满百立减金');
    await phone.shows('券码');
    expect(phone.program.page().route).toBe('pages/coupon/index');
    expect(() => phone.program.page().tap('去使用')).toThrow();
  });
}
