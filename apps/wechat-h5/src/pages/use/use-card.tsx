// One card from 占用 to 已使用. WeChat has the last word: a friend may have been faster.
// @see 朋友的券 线上核销: Mark(占用)Code接口, 核销卡券接口
import { Countdown } from '@kaquan/page-pieces/countdown';
import { CouponFacts } from '@kaquan/page-pieces/coupon-facts';
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { CouponCard } from '@kaquan/react/coupon-card';
import { type ErrorWords, errorWords } from '@kaquan/react/error-words';
import { useRedemption } from '@kaquan/react/use-redemption';
import { useEffect } from 'react';
import type { ChosenCardProps } from '../../chosen-card-page';
import { FriendsTurn } from './friends-turn';
import { OtherWays } from './other-ways';
import { UseActions } from './use-actions';

export function UseCard({ coupon: given, now: givenNow, onChange }: ChosenCardProps) {
  const redemption = useRedemption();
  const { coupon, now } = redemption.redemption ?? { coupon: given, now: givenNow };
  const { status, error, reserve, secondsLeft } = redemption;
  const { templateId, id } = given;
  const usable = given.status === 'available' || (given.status === 'reserved' && given.reservedByCaller);

  function start(): void {
    void reserve({ platform: 'wechat', cardId: templateId, code: id });
  }

  // Opening the page is the wish to use it: one tap less. Leaving the page lets go again.
  useEffect(() => {
    if (usable) start();
  }, []);

  const taken = error?.code === 'COUPON_RESERVED' || (given.status === 'reserved' && !usable);
  if (taken && (status === 'failed' || status === 'idle')) {
    const wait = error?.retryAfter ?? (given.reservedUntil ? given.reservedUntil - givenNow : undefined);
    return <FriendsTurn coupon={given} now={givenNow} wait={wait} onRetry={start} onChange={onChange} />;
  }
  const words =
    status === 'failed' ? errorWords(error) : status === 'idle' ? overBefore(given.status) : undefined;
  const tips = (
    <>
      {words && <Tip tone="warning">{`${words.title}。${words.hint}`}</Tip>}
      {status === 'using' && <Tip>正在确认，请稍等…</Tip>}
      {status === 'used' && <Tip tone="good">用好了，优惠已生效。</Tip>}
      {status === 'reserved' && (
        <Countdown
          title="为你保留"
          secondsLeft={secondsLeft ?? 0}
          hint={`这段时间内${coupon.sharedWithFriends ? '朋友不能用这张券' : '这张券只有你能用'}`}
        />
      )}
    </>
  );
  const actions = <UseActions coupon={coupon} now={now} redemption={redemption} onStart={start} />;
  return (
    <Screen tips={tips} footer={actions}>
      <CouponCard layout="ticket" coupon={shown(coupon)} now={now}>
        <CouponFacts coupon={coupon} now={now} />
      </CouponCard>
      {usable && status !== 'used' && <OtherWays coupon={coupon} />}
    </Screen>
  );
}

const OVER: Partial<Record<CouponStatus, ErrorCode>> = {
  used: 'COUPON_USED',
  expired: 'COUPON_EXPIRED',
  void: 'COUPON_VOID',
  'not-yet-valid': 'COUPON_NOT_YET_VALID',
};

/** What to say above a card that could not be used in the first place. */
function overBefore(status: CouponStatus): ErrorWords | undefined {
  const code = OVER[status];
  return code && errorWords(new CouponError(code, 'This card cannot be used now.'));
}

/** Reserved by the person who looks at it is no news to them: the count-down says it already. */
function shown(coupon: Coupon): Coupon {
  return coupon.status === 'reserved' && coupon.reservedByCaller
    ? { ...coupon, status: 'available' }
    : coupon;
}
