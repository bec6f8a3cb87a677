// The ways between the pages.
import { navigateTo, redirectTo } from '@tarojs/taro';
import { type ChosenCard, setChosenCard } from './chosen-card';

export function openCoupons(): void {
  void redirectTo({ url: '/pages/coupons/index' });
}

export function openUse(card: ChosenCard): void {
  setChosenCard(card);
  void navigateTo({ url: '/pages/use/index' });
}
