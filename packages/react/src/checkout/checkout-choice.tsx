// One coupon in the checkout's sheet: to be chosen, or with the reason why not.
import type { Weighed } from '@kaquan/protocol/beecloud/deduction';
import type { Coupon } from '@kaquan/protocol/coupon';
import { Text, View } from '@tarojs/components';
import { CouponCard } from '../coupon/coupon-card.tsx';
import { couponTexts } from '../coupon/coupon-texts.ts';
import { shownAsFree } from '../coupon/kept-for-caller.ts';
import { useTexts } from '../texts/use-texts.ts';
import { checkoutTexts } from './checkout-texts.ts';
import { RadioChoice } from './radio-choice.tsx';

export interface CheckoutChoiceProps {
  weighed: Weighed<Coupon>;
  /** The server's time, seconds. */
  now: number;
  /** Saves most of all. */
  best?: boolean;
  chosen?: boolean;
  onChoose?: () => void;
  /** Why it does not apply. */
  reason?: string;
}

/** Without `onChoose` it cannot be chosen. */
export function CheckoutChoice({ weighed, now, best, chosen, onChoose, reason }: CheckoutChoiceProps) {
  const { coupon, discountFee } = weighed;
  const texts = useTexts('checkout', checkoutTexts);
  const spoken = useTexts('coupon', couponTexts).spoken(coupon, now);
  const saving = texts.saving(discountFee);
  const label = spoken && texts.spokenChoice(spoken, reason ?? saving);
  if (!onChoose) {
    return (
      <View className="kq-choice kq-choice--disabled" aria-label={label}>
        <CouponCard coupon={coupon} now={now}>
          <View className="kq-reason">{reason}</View>
        </CouponCard>
      </View>
    );
  }
  return (
    <RadioChoice chosen={chosen === true} onChoose={onChoose} label={label}>
      <CouponCard coupon={shownAsFree(coupon)} now={now}>
        <View className="kq-saving">
          <Text>{saving}</Text>
          {best && <Text className="kq-saving__best">{texts.best}</Text>}
        </View>
      </CouponCard>
    </RadioChoice>
  );
}
