// Where a coupon will be: the same shape, before its content is known.

import { View } from '@tarojs/components';
import { spoken } from '../frame/taro-role.ts';

export interface CouponSkeletonProps {
  layout?: 'row' | 'ticket';
  /** How many, one under the other. */
  count?: number;
}

/**
 * Coupon-shaped placeholders.
 *
 * @example <CouponSkeleton count={3} />
 * @supported swan h5 weapp
 */
export function CouponSkeleton({ layout = 'row', count = 1 }: CouponSkeletonProps) {
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <View role={spoken('status')} aria-label={spoken('正在加载')}>
      {places.map((place) => (
        <View key={place} className={`kq-coupon kq-coupon--${layout} kq-coupon--loading`}>
          <View className="kq-coupon__paper">
            <View className="kq-coupon__face" />
            <View className="kq-coupon__stub">
              <View className="kq-bone" />
              <View className="kq-bone" />
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
