// The buttons under a coupon, one primary at a time.
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { errorWords } from '@kaquan/react/error-words';
import type { UseRedemption } from '@kaquan/react/use-redemption';
import { leaveForCoupons } from '../../open-page';

export function CouponActions({ coupon, redemption }: { coupon: Coupon; redemption: UseRedemption }) {
  const { status, error, reserve, confirm, cancel, retry } = redemption;
  const mine = coupon.status === 'reserved' && coupon.reservedByCaller;
  switch (status) {
    case 'reserved':
      return (
        <>
          <ActionButton label="确认使用" color={coupon.color} onAct={() => void confirm()} />
          <ActionButton kind="plain" label="先不用了" onAct={() => void cancel()} />
        </>
      );
    case 'using':
      return <ActionButton label="正在确认" color={coupon.color} busy />;
    case 'failed':
      if (!errorWords(error).retry) break;
      return (
        <>
          <ActionButton label="再试一次" color={coupon.color} onAct={() => void retry()} />
          <ActionButton kind="plain" label="查看我的卡券" onAct={leaveForCoupons} />
        </>
      );
    case 'idle':
    case 'reserving':
    case 'cancelled':
      if (status !== 'cancelled' && coupon.status !== 'available' && !mine) break;
      return (
        <ActionButton
          label="去使用"
          color={coupon.color}
          busy={status === 'reserving'}
          onAct={() =>
            void reserve({ platform: 'baidu', couponId: coupon.templateId, couponTakeId: coupon.id })
          }
        />
      );
  }
  return <ActionButton kind="plain" label="查看我的卡券" onAct={leaveForCoupons} />;
}
