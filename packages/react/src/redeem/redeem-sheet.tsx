// The sheet in which a person uses one coupon: its face, its period, its code while it is kept, and one primary button.
import type { Coupon } from '@kaquan/protocol/coupon';
import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { CouponCard } from '../coupon/coupon-card.tsx';
import { shownAsFree } from '../coupon/kept-for-caller.ts';
import { Sheet } from '../frame/sheet.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { KeptCountdown } from './kept-countdown.tsx';
import { redeemTexts } from './redeem-texts.ts';
import { RedemptionButtons } from './redemption-buttons.tsx';
import { RedemptionTip } from './redemption-tip.tsx';
import { useCouponRedemption } from './use-coupon-redemption.ts';
import { UsedStamp } from './used-stamp.tsx';

export interface RedeemSheetProps {
  /** Whether it is there at all. */
  open: boolean;
  /** Asked for by the quiet button, a tap beside the sheet and Escape. */
  onClose(): void;
  /** As useCoupons or useLaunchCoupon answered it. */
  coupon: Coupon;
  /** The server's time of that answer, seconds. */
  now: number;
  /** Called once when it is used, also when that becomes known after the sheet was closed. */
  onUsed?: (coupon: Coupon) => void;
  /** What the shop scans, shown while the coupon is kept: `<CodeView codeType="CODE_TYPE_QRCODE" code={coupon.code} />`. */
  code?: ReactNode;
  /** More facts, under the period. */
  details?: ReactNode;
}

/**
 * 去使用 keeps the coupon and counts down, 确认使用 uses it once. Closing lets go of a coupon that is merely kept; one
 * that is being confirmed goes on behind the closed sheet. Whatever was let go, timed out or refused can be tried again
 * where that helps; while nobody can say whether it is used, it asks again instead of guessing.
 *
 * @example <RedeemSheet open={open} onClose={close} coupon={coupon} now={now} onUsed={reload} />
 * @supported swan h5 weapp
 */
export function RedeemSheet(props: RedeemSheetProps) {
  // Another coupon is another redemption: the one before is let go.
  return <OneCoupon key={`${props.coupon.platform} ${props.coupon.id}`} {...props} />;
}

function OneCoupon({ open, onClose, code, details, ...given }: RedeemSheetProps) {
  const one = useCouponRedemption(given);
  const { coupon, now, redemption } = one;
  const { status, secondsLeft = 0, confirm, cancel } = redemption;
  const texts = useTexts('redeem', redeemTexts);
  useEffect(() => {
    if (!open && status === 'reserved') void cancel();
  }, [open, status, cancel]);
  if (!open) return null;
  return (
    <Sheet label={texts.title} onClose={onClose}>
      {/* By keys, too, it can be scrolled where it has nothing to press. */}
      <View className="kq-sheet__body" tabIndex={process.env.TARO_ENV === 'h5' ? 0 : undefined}>
        <View className="kq-sheet__title">{texts.title}</View>
        <RedemptionTip one={one} reserved={texts.keptTip} using={texts.confirmingTip} />
        {status === 'reserved' && <KeptCountdown left={secondsLeft} fromFriends={coupon.sharedWithFriends} />}
        {status === 'used' ? (
          <UsedStamp usedAt={coupon.usedAt ?? now} now={now} title={coupon.title} code={coupon.code} />
        ) : (
          <CouponCard coupon={shownAsFree(coupon)} now={now} />
        )}
        {status === 'reserved' && code && <View className="kq-redeem__code">{code}</View>}
        <View className="kq-redeem__fact">
          <Text className="kq-redeem__name">{texts.period}</Text>
          <Text>{texts.validityRange(coupon.validity, now)}</Text>
        </View>
        {details}
      </View>
      <View className="kq-sheet__buttons">
        <RedemptionButtons
          redemption={redemption}
          color={coupon.color}
          onStart={one.start}
          idle={one.usable && <ActionButton label={texts.start} color={coupon.color} onAct={one.start} />}
          reserved={
            <>
              <ActionButton label={texts.confirm} color={coupon.color} onAct={() => void confirm()} />
              <ActionButton kind="plain" label={texts.letGo} onAct={() => void cancel()} />
            </>
          }
          quiet={
            <ActionButton kind="plain" label={status === 'used' ? texts.done : texts.close} onAct={onClose} />
          }
        />
      </View>
    </Sheet>
  );
}
