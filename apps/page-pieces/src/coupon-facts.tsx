// What a person looks up under a coupon: the period, the code, the conditions.
import { groupCode, type ShownCoupon } from '@kaquan/react/coupon-words';
import { validityRange } from '@kaquan/react/validity-words';
import { Text, View } from '@tarojs/components';
import { RichText } from './rich-text.tsx';

/**
 * The facts of a coupon, each on a line; those that are not known are left out.
 *
 * @param props.now the server's time, seconds
 * @example <CouponCard layout="ticket" coupon={coupon} now={now}><CouponFacts coupon={coupon} now={now} /></CouponCard>
 * @supported swan h5 weapp
 */
export function CouponFacts({ coupon, now }: { coupon: ShownCoupon; now: number }) {
  return (
    <View className="page-facts">
      {coupon.validity && <Fact name="有效期" value={validityRange(coupon.validity, now)} />}
      {coupon.code && <Fact name="券码" value={groupCode(coupon.code)} code />}
      {coupon.voidReason && <Fact name="失效原因" value={coupon.voidReason} />}
      {coupon.description && (
        <View className="page-facts__conditions">
          <View className="page-facts__name">使用须知</View>
          <RichText text={coupon.description} />
        </View>
      )}
    </View>
  );
}

function Fact({ name, value, code }: { name: string; value: string; code?: boolean }) {
  return (
    <View className="page-fact">
      <Text className="page-facts__name">{name}</Text>
      <Text className={code ? 'page-fact__value page-fact__value--code' : 'page-fact__value'} selectable>
        {value}
      </Text>
    </View>
  );
}
