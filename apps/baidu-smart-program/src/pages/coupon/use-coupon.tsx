// One coupon from 去使用 to 已使用. On Baidu the shop has the last word on "used"; Baidu is told afterwards.
import { Countdown } from '@kaquan/page-pieces/countdown';
import { CouponFacts } from '@kaquan/page-pieces/coupon-facts';
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponCard } from '@kaquan/react/coupon-card';
import { errorWords } from '@kaquan/react/error-words';
import { useRedemption } from '@kaquan/react/use-redemption';
import { CouponActions } from './coupon-actions';

export function UseCoupon({ coupon: given, now: givenNow }: { coupon: Coupon; now: number }) {
  const redemption = useRedemption();
  const { coupon, now } = redemption.redemption ?? { coupon: given, now: givenNow };
  const { status, error, secondsLeft } = redemption;
  const words = error && errorWords(error);
  const tips = (
    <>
      {status === 'failed' && words && <Tip tone="warning">{`${words.title}。${words.hint}`}</Tip>}
      {status === 'using' && <Tip>正在确认，请稍等…</Tip>}
      {status === 'used' && <Tip tone="good">用好了，优惠已生效。</Tip>}
      {status === 'reserved' && (
        <Countdown title="为你保留" secondsLeft={secondsLeft ?? 0} hint="这段时间内这张券只有你能用" />
      )}
    </>
  );
  return (
    <Screen tips={tips} footer={<CouponActions coupon={coupon} redemption={redemption} />}>
      <CouponCard layout="ticket" coupon={shown(coupon)} now={now}>
        <CouponFacts coupon={coupon} now={now} />
      </CouponCard>
    </Screen>
  );
}

/** Reserved by the person who looks at it is no news to them: the count-down says it already. */
function shown(coupon: Coupon): Coupon {
  return coupon.status === 'reserved' && coupon.reservedByCaller
    ? { ...coupon, status: 'available' }
    : coupon;
}
