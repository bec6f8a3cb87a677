// The checkout's coupons, from below: those that apply with what they save, 不使用优惠券, and those that do not, with why.
import { Button, Text, View } from '@tarojs/components';
import { pressKey } from '../button/press-key.ts';
import { Sheet } from '../frame/sheet.tsx';
import type {} from '../frame/taro-role.ts';
import { CheckoutChoice } from './checkout-choice.tsx';
import { priceWords } from './price-words.ts';
import { RadioChoice } from './radio-choice.tsx';
import { reasonWords } from './reason-words.ts';
import type { CouponChoice } from './use-coupon-choice.ts';

/** The names are those of vant's coupon list; `chosenCoupon` is an id, because the order of the list changes. */
export interface CheckoutSheetProps extends CouponChoice {
  open: boolean;
  onClose(): void;
  /** `可用优惠券` unless given. */
  enabledTitle?: string;
  /** `暂不可用` unless given. */
  disabledTitle?: string;
  /** `完成` unless given. */
  closeButtonText?: string;
  /** How many there are behind the titles; yes unless said. */
  showCount?: boolean;
}

/**
 * A sheet over the page in which the coupon of an order is chosen; the choice holds at once.
 *
 * @example const choice = useCouponChoice({ coupons, totalFee, now }); <CheckoutSheet {...choice} open={open} onClose={close} />
 * @supported swan h5 weapp
 */
export function CheckoutSheet(props: CheckoutSheetProps) {
  const { open, onClose, onChange, coupons, disabledCoupons, chosenCoupon } = props;
  const { payFee, discountFee, totalFee, now } = props;
  const { enabledTitle = '可用优惠券', disabledTitle = '暂不可用', closeButtonText = '完成' } = props;
  const count = (list: readonly unknown[]) => (props.showCount === false ? '' : ` ${list.length}`);
  if (!open) return null;
  return (
    <Sheet label={enabledTitle} onClose={onClose}>
      <View className="kq-sheet__body">
        <View className="kq-sheet__title">{`${enabledTitle}${count(coupons)}`}</View>
        <View className="kq-sheet__choices" role="radiogroup" aria-label={enabledTitle}>
          {coupons.map((weighed, index) => (
            <CheckoutChoice
              key={weighed.coupon.id}
              weighed={weighed}
              now={now}
              best={index === 0}
              chosen={weighed.coupon.id === chosenCoupon}
              onChoose={() => onChange(weighed.coupon.id)}
            />
          ))}
          <RadioChoice chosen={chosenCoupon === null} onChoose={() => onChange(null)}>
            <View className="kq-choice__none">不使用优惠券</View>
          </RadioChoice>
        </View>
        {disabledCoupons.length > 0 && (
          <View className="kq-sheet__title">{`${disabledTitle}${count(disabledCoupons)}`}</View>
        )}
        {disabledCoupons.map((weighed) => (
          <CheckoutChoice
            key={weighed.coupon.id}
            weighed={weighed}
            now={now}
            reason={reasonWords(weighed, { totalFee, now })}
          />
        ))}
      </View>
      <View className="kq-sheet__foot">
        <View className="kq-sheet__sum" role="status">
          <View>
            <Text>预计支付 </Text>
            <Text className="kq-sheet__price">{priceWords(payFee)}</Text>
          </View>
          <View className="kq-sheet__note">
            {`${discountFee > 0 ? `已省 ${priceWords(discountFee)}，` : ''}以支付时的金额为准`}
          </View>
        </View>
        <Button
          className="kq-sheet__close"
          onClick={onClose}
          tabIndex={process.env.TARO_ENV === 'h5' ? 0 : undefined}
          onKeyDown={process.env.TARO_ENV === 'h5' ? pressKey(onClose) : undefined}
          role="button"
        >
          {closeButtonText}
        </Button>
      </View>
    </Sheet>
  );
}
