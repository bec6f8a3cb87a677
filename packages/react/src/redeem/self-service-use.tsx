// The use page of self-service redemption (网页快速核销): the person confirms in front of the clerk, who sees it happen.
// @see 朋友的券 网页快速核销; 创建卡券 设置自助核销
import type { Coupon } from '@kaquan/protocol/coupon';
import { type ReactNode, useEffect } from 'react';
import { ActionButton } from '../button/action-button.tsx';
import { HoldButton } from '../button/hold-button.tsx';
import { CouponCard } from '../coupon/coupon-card.tsx';
import { shownAsFree } from '../coupon/kept-for-caller.ts';
import { Tip } from '../frame/tip.tsx';
import { WholePage } from '../frame/whole-page.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { KeptCountdown } from './kept-countdown.tsx';
import { redeemTexts } from './redeem-texts.ts';
import { RedemptionButtons } from './redemption-buttons.tsx';
import { RedemptionTip } from './redemption-tip.tsx';
import { useCouponRedemption } from './use-coupon-redemption.ts';
import { UsedStamp } from './used-stamp.tsx';

export interface SelfServiceUseProps {
  /** A coupon of WeChat's, as client.code or client.coupons answered it. */
  coupon: Coupon;
  /** The server's time of that answer, seconds. */
  now: number;
  /** Called once when it is used. */
  onUsed?: (coupon: Coupon) => void;
  /** The quiet button where there is nothing more to do here: `查看我的卡券`. */
  action?: { label: string; onAct(): void };
  /** The buttons once it is used, above `action`: 再送一张. */
  usedButtons?: ReactNode;
  /** Under the perforation of the coupon: period, conditions. */
  details?: ReactNode;
}

/**
 * A whole page: keeps the coupon for the person while it is open, counts down, asks for a press that cannot happen by
 * chance, and then shows a stamp with a running clock. A failed or interrupted use is said in words, with what helps.
 *
 * @example <SelfServiceUse coupon={coupon} now={now} action={{ label: '查看我的卡券', onAct: openCoupons }} />
 * @supported h5 weapp
 */
export function SelfServiceUse({ action, usedButtons, details, ...given }: SelfServiceUseProps) {
  const one = useCouponRedemption(given);
  const { redemption, coupon, now, usable, start } = one;
  const { status, secondsLeft = 0, confirm, cancel } = redemption;
  const texts = useTexts('redeem', redeemTexts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the page is the wish to use this coupon
  useEffect(() => {
    if (usable) start();
  }, [given.coupon.templateId, given.coupon.id]);

  const buttons = (
    <RedemptionButtons
      redemption={redemption}
      color={coupon.color}
      onStart={start}
      reserved={
        <HoldButton
          label={texts.hold}
          confirmLabel={texts.confirmForGood}
          color={coupon.color}
          onConfirm={() => void confirm()}
          other={{ label: texts.letGo, onAct: () => void cancel() }}
        />
      }
      used={usedButtons}
      quiet={action && <ActionButton kind="plain" label={action.label} onAct={action.onAct} />}
    />
  );
  if (status === 'used') {
    return (
      <WholePage buttons={buttons}>
        <UsedStamp usedAt={coupon.usedAt ?? now} now={now} title={coupon.title} code={coupon.code} />
        <Tip>{texts.showTip}</Tip>
      </WholePage>
    );
  }
  const tips = (
    <>
      <RedemptionTip one={one} reserved={texts.clerkTip} using={texts.stayTip} />
      {status === 'reserved' && <KeptCountdown left={secondsLeft} fromFriends={coupon.sharedWithFriends} />}
    </>
  );
  return (
    <WholePage buttons={buttons} tips={tips}>
      <CouponCard layout="ticket" coupon={shownAsFree(coupon)} now={now}>
        {details}
      </CouponCard>
    </WholePage>
  );
}
