// The ways between the pages.
import type { Coupon, Platform } from '@kaquan/protocol/coupon';
import { navigateTo, redirectTo } from '@tarojs/taro';
import { type ChosenCard, setChosenCard } from './chosen-card';

export function openCoupons(): void {
  void redirectTo({ url: '/pages/coupons/index' });
}

/** From the list to what can be claimed, which for browsers is a document of its own. */
export function openLanding(): void {
  if (process.env.TARO_ENV === 'weapp') void redirectTo({ url: '/pages/landing/index' });
  else window.location.replace('landing.html');
}

export function openUse(card: ChosenCard): void {
  setChosenCard(card);
  void navigateTo({ url: '/pages/use/index' });
}

/** From the use page to the counter; that page keeps the coupon anew. */
export function openInStore(card: ChosenCard): void {
  setChosenCard(card);
  void redirectTo({ url: '/pages/in-store/index' });
}

/** @param couponId the coupon to pay with; the best one unless given */
export function openCheckout(couponId?: string): void {
  const query = couponId === undefined ? '' : `?coupon=${encodeURIComponent(couponId)}`;
  void navigateTo({ url: `/pages/checkout/index${query}` });
}

export function openPaymentResult(orderId: string): void {
  void redirectTo({ url: `/pages/payment/index?order=${encodeURIComponent(orderId)}` });
}

/** Opens where a coupon is used. False for one that is used elsewhere: see `whereElse`. */
export function openCoupon({ platform, id, templateId }: Coupon): boolean {
  switch (platform) {
    case 'wechat':
      openUse({ cardId: templateId, code: id });
      return true;
    case 'beecloud':
      if (process.env.TARO_ENV === 'weapp') return false;
      openCheckout(id);
      return true;
    case 'baidu':
      return false;
  }
}

/** Where a coupon is used that cannot be used here. */
export function whereElse(platform: Platform): string {
  return platform === 'baidu'
    ? '这张券在百度 App 的卡券包里，请从那里点「立即使用」。'
    : '这张券在微信餐厅的下单页里用，请从公众号菜单打开。';
}
