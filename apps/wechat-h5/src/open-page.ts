// The ways between the pages.
import type { Coupon } from '@kaquan/protocol/coupon';
import { navigateTo, redirectTo } from '@tarojs/taro';
import { type ChosenCard, setChosenCard } from './chosen-card';

export function openCoupons(): void {
  void redirectTo({ url: '/pages/coupons/index' });
}

export function openUse(card: ChosenCard): void {
  setChosenCard(card);
  void navigateTo({ url: '/pages/use/index' });
}

/** @param couponId the coupon to pay with; the best one unless given */
export function openCheckout(couponId?: string): void {
  const query = couponId === undefined ? '' : `?coupon=${encodeURIComponent(couponId)}`;
  void navigateTo({ url: `/pages/checkout/index${query}` });
}

export function openPaymentResult(orderId: string): void {
  void redirectTo({ url: `/pages/payment/index?order=${encodeURIComponent(orderId)}` });
}

/** Opens where a coupon is used. False for one that another app must open. */
export function openCoupon({ platform, id, templateId }: Coupon): boolean {
  switch (platform) {
    case 'wechat':
      openUse({ cardId: templateId, code: id });
      return true;
    case 'beecloud':
      openCheckout(id);
      return true;
    case 'baidu':
      return false;
  }
}
