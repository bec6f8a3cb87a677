// What the claims of this folder are given, and the steps that most of them begin with.
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import type { WechatPhone } from '../../harness/wechat/wechat-phone.ts';

export interface Walk {
  stack: Stack;
  /** A phone with WeChat, on which the restaurant's pages open; closed after the test. */
  phone(user: User): Promise<WechatPhone>;
}

export const CHECKOUT = '#/pages/checkout/index';

/** A new member at the checkout with the shop's three coupons: 满100减10, 满200减30, 九五折. The order is 110 yuan. */
export async function memberAtCheckout({ stack, phone }: Walk) {
  const { me } = stack.people();
  const mine = await phone(me);
  await mine.open(CHECKOUT);
  await mine.tap('领取店铺券');
  await mine.shows('3 张店铺券已经是你的了');
  const earlier = new Set((await stack.control.beecloud.bills()).map(({ billNo }) => billNo));
  /** Those made since. */
  const bills = async () =>
    (await stack.control.beecloud.bills()).filter(({ billNo }) => !earlier.has(billNo));
  const wallet = () => stack.control.beecloud.wallet(me.beecloud);
  return { stack, me, mine, bills, wallet };
}

/** The line of the coupon as it reads: `优惠券已选最省-¥10.00`. */
export const couponLine = (phone: WechatPhone) => phone.page.locator('.kq-cell').first();
