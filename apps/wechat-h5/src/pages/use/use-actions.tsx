// The buttons under a card, one primary at a time.
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { errorWords } from '@kaquan/react/error-words';
import type { UseRedemption } from '@kaquan/react/use-redemption';
import { openCoupons } from '../../open-page';
import { ShareAgain } from './share-again';

export interface UseActionsProps {
  coupon: Coupon;
  /** The server's time, seconds. */
  now: number;
  redemption: UseRedemption;
  onStart(): void;
}

export function UseActions({ coupon, now, redemption, onStart }: UseActionsProps) {
  const { status, error, confirm, cancel, retry } = redemption;
  const { color } = coupon;
  switch (status) {
    case 'reserving':
      return <ActionButton label="正在保留" color={color} busy />;
    case 'reserved':
      return (
        <>
          <ActionButton label="确认使用" color={color} onAct={() => void confirm()} />
          <ActionButton kind="plain" label="先不用了" onAct={() => void cancel()} />
        </>
      );
    case 'using':
      return <ActionButton label="正在确认" color={color} busy />;
    case 'used':
      return (
        <>
          <ShareAgain coupon={coupon} now={now} />
          <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />
        </>
      );
    case 'cancelled':
      return (
        <>
          <ActionButton label="去使用" color={color} onAct={onStart} />
          <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />
        </>
      );
    case 'failed':
      if (!errorWords(error).retry) break;
      return (
        <>
          <ActionButton label="再试一次" color={color} onAct={() => void retry()} />
          <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />
        </>
      );
    case 'idle':
      break;
  }
  return <ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />;
}
