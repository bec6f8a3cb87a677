// For every page but the coupon's: opens the coupon's page when one arrives.
import { useLaunchCoupon } from '@kaquan/react/use-launch-coupon';
import { navigateTo, useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { COUPON_PAGE, takeArrival } from './arrival';

export function useArrival(): void {
  const { status } = useLaunchCoupon();
  useDidShow(makeWay);
  // Runs again when a coupon arrives.
  useEffect(makeWay, [status]);
}

function makeWay(): void {
  if (takeArrival()) void navigateTo({ url: `/${COUPON_PAGE}` });
}
