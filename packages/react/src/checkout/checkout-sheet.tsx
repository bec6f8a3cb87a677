// The checkout's coupons, from below: those that apply with what they save, 不使用优惠券, and those that do not, with why.
import { Button, Text, View } from '@tarojs/components';
import { accessible } from '../frame/accessible.ts';
import { Sheet } from '../frame/sheet.tsx';
import type {} from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { CheckoutChoice } from './checkout-choice.tsx';
import { checkoutTexts } from './checkout-texts.ts';
import { RadioChoice } from './radio-choice.tsx';
import type { CouponChoice } from './use-coupon-choice.ts';

/** The names are those of vant's coupon list; `chosenCoupon` is an id, because the order of the list changes. */
export interface CheckoutSheetProps extends CouponChoice {
  /** Whether it is there at all. */
  open: boolean;
  /** Asked for by its button, a tap beside the sheet and Escape. */
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
  const texts = useTexts('checkout', checkoutTexts);
  const { open, onClose, onChange, coupons, disabledCoupons, chosenCoupon } = props;
  const { payFee, discountFee, totalFee, now } = props;
  const {
    enabledTitle = texts.enabledTitle,
    disabledTitle = texts.disabledTitle,
    closeButtonText = texts.close,
  } = props;
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
            <View className="kq-choice__none">{texts.none}</View>
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
            reason={texts.reason(weighed, { totalFee, now })}
          />
        ))}
      </View>
      <View className="kq-sheet__foot">
        <View className="kq-sheet__sum" role="status">
          <View>
            <Text>{texts.expected}</Text>
            <Text className="kq-sheet__price">{texts.price(payFee)}</Text>
          </View>
          <View className="kq-sheet__note">{texts.note(discountFee)}</View>
        </View>
        {accessible(
          <Button className="kq-sheet__close" onClick={onClose}>
            {closeButtonText}
          </Button>,
          () => ({ role: 'button' }),
          onClose,
        )}
      </View>
    </Sheet>
  );
}
