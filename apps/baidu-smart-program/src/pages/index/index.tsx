// The shop's home: an ordinary launch, without a coupon.
import { Screen } from '@kaquan/page-pieces/screen';
import { CouponCard } from '@kaquan/react/coupon-card';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { spoken } from '@kaquan/react/taro-role';
import { useCoupons } from '@kaquan/react/use-coupons';
import { Text, View } from '@tarojs/components';
import { openCoupon, openCoupons } from '../../open-page';
import { Trouble } from '../../trouble';
import { useArrival } from '../../use-arrival';
import { useReturn } from '../../use-return';
import './index.css';

/** How many the home shows before 我的卡券 takes over. */
const FIRST = 2;

export default function HomePage() {
  useArrival();
  const { status, coupons, now, error, reload } = useCoupons();
  useReturn(reload);
  const usable = coupons.filter((coupon) => coupon.status === 'available');
  return (
    <Screen>
      <View className="home-banner">
        <View className="home-banner__shelf" />
        <View className="home-banner__name">当当图书旗舰店</View>
        <View className="home-banner__line">好书常在，用券更省</View>
      </View>
      <View className="home-entry" onClick={openCoupons} role={spoken('button')}>
        <Text className="home-entry__name">我的卡券</Text>
        <Text className="home-entry__count">{usable.length > 0 ? `${usable.length} 张可用` : '查看'}</Text>
        <View className="home-entry__arrow" />
      </View>
      <View>
        {status === 'loading' && <CouponSkeleton count={FIRST} />}
        {status === 'failed' && <Trouble error={error} onRetry={() => void reload()} />}
        {usable.slice(0, FIRST).map((coupon) => (
          <CouponCard
            key={coupon.id}
            coupon={coupon}
            now={now}
            action={{ onUse: () => openCoupon(coupon.id) }}
          />
        ))}
        {status === 'ready' && usable.length === 0 && (
          <View className="home-steps">
            <View className="home-steps__title">券从哪里来</View>
            {['在百度 App 的卡券包里领券', '点券上的「立即使用」', '券会出现在这里，结算前确认使用'].map(
              (step, at) => (
                <View key={step} className="home-step">
                  <Text className="home-step__number">{at + 1}</Text>
                  <Text>{step}</Text>
                </View>
              ),
            )}
          </View>
        )}
      </View>
    </Screen>
  );
}
