// Where a coupon will be: the same shape, before its content is known.

import { View } from '@tarojs/components';
import { accessible } from '../frame/accessible.ts';
import { useSpokenTexts } from '../texts/use-texts.ts';
import { skeletonTexts } from './skeleton-texts.ts';

export interface CouponSkeletonProps {
  /** As what will be there: `row` for lists, `ticket` for the coupon's own page. */
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
  const texts = useSpokenTexts('skeleton', skeletonTexts);
  const places = Array.from({ length: count }, (_, place) => place);
  return accessible(
    <View>
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
    </View>,
    () => ({ role: 'status', 'aria-label': texts.loading }),
  );
}
