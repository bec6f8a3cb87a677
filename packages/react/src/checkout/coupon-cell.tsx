// The checkout's line for the coupon: what it saves, and the way to the others.
import { Text, View } from '@tarojs/components';
import type {} from '../frame/taro-role.ts';
import { priceWords } from './price-words.ts';
import type { CouponChoice } from './use-coupon-choice.ts';

export interface CouponCellProps
  extends Pick<CouponChoice, 'coupons' | 'disabledCoupons' | 'chosenCoupon' | 'discountFee'> {
  /** `优惠券` unless given. */
  title?: string;
  /** Opens the sheet; not asked where there is nothing to see there. */
  onOpen(): void;
}

/**
 * One line: `-¥10.00` with 已选最省, `不使用`, or `暂无可用`.
 *
 * @example <CouponCell {...choice} onOpen={() => setOpen(true)} />
 * @supported swan h5 weapp
 */
export function CouponCell(props: CouponCellProps) {
  const { title = '优惠券', coupons, disabledCoupons, chosenCoupon, discountFee, onOpen } = props;
  const hasAny = coupons.length + disabledCoupons.length > 0;
  const isBest = chosenCoupon !== null && chosenCoupon === coupons[0]?.coupon.id;
  return (
    <View
      className={hasAny ? 'kq-cell kq-cell--open' : 'kq-cell'}
      onClick={() => {
        if (hasAny) onOpen();
      }}
      role="button"
      aria-disabled={hasAny ? undefined : 'true'}
    >
      <Text className="kq-cell__title">{title}</Text>
      {isBest && <Text className="kq-cell__best">已选最省</Text>}
      <Text className={chosenCoupon === null ? 'kq-cell__value' : 'kq-cell__value kq-cell__value--saving'}>
        {chosenCoupon !== null ? `-${priceWords(discountFee)}` : coupons.length > 0 ? '不使用' : '暂无可用'}
      </Text>
    </View>
  );
}
