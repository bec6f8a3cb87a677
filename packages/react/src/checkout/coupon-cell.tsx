// The checkout's line for the coupon: what it saves, and the way to the others.
import { Text, View } from '@tarojs/components';
import { accessible } from '../frame/accessible.ts';
import type {} from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { cellTexts } from './cell-texts.ts';
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
  const texts = useTexts('cell', cellTexts);
  const { title = texts.title, coupons, disabledCoupons, chosenCoupon, discountFee, onOpen } = props;
  const hasAny = coupons.length + disabledCoupons.length > 0;
  const isBest = chosenCoupon !== null && chosenCoupon === coupons[0]?.coupon.id;
  const open = () => {
    if (hasAny) onOpen();
  };
  return accessible(
    <View className={hasAny ? 'kq-cell kq-cell--open' : 'kq-cell'} onClick={open}>
      <Text className="kq-cell__title">{title}</Text>
      {isBest && <Text className="kq-cell__best">{texts.best}</Text>}
      <Text className={chosenCoupon === null ? 'kq-cell__value' : 'kq-cell__value kq-cell__value--saving'}>
        {chosenCoupon !== null
          ? texts.saves(discountFee)
          : coupons.length > 0
            ? texts.notUsed
            : texts.noneApplies}
      </Text>
    </View>,
    () => ({ role: 'button', 'aria-disabled': hasAny ? undefined : 'true' }),
    open,
  );
}
