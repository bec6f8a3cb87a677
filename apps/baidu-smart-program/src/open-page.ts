// The ways between the program's pages.
import { getCurrentPages, navigateBack, navigateTo, redirectTo } from '@tarojs/taro';

const LIST = 'pages/coupons/index';

export function openCoupon(id: string): void {
  void navigateTo({ url: `/pages/coupon/index?id=${encodeURIComponent(id)}` });
}

export function openCoupons(): void {
  void navigateTo({ url: `/${LIST}` });
}

/** From a coupon to the list without a way back to a coupon that is over. */
export function leaveForCoupons(): void {
  const before = getCurrentPages().slice(-2, -1)[0]?.route ?? '';
  if (before.includes(LIST)) void navigateBack();
  else void redirectTo({ url: `/${LIST}` });
}
