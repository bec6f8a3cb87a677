// The use page of self-service redemption (网页快速核销): the person confirms in front of the clerk, who sees it happen.
// @see 朋友的券 网页快速核销; 创建卡券 设置自助核销
import type { Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { View } from '@tarojs/components';
import { type ReactNode, useEffect } from 'react';
import { CouponCard } from '../coupon/coupon-card.tsx';
import { errorWords } from '../errors/error-words.ts';
import type {} from '../frame/taro-role.ts';
import { Tip, WholePage } from '../frame/whole-page.tsx';
import { SelfServiceButtons } from './self-service-buttons.tsx';
import { type UseRedemption, useRedemption } from './use-redemption.ts';
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
export function SelfServiceUse(props: SelfServiceUseProps) {
  const { coupon: given, now: givenNow, onUsed, details } = props;
  const redemption = useRedemption();
  const { status, reserve } = redemption;
  const { coupon, now } = redemption.redemption ?? { coupon: given, now: givenNow };
  const usable =
    given.status === 'available' || (given.status === 'reserved' && given.reservedByCaller === true);

  const start = () => void reserve({ platform: 'wechat', cardId: given.templateId, code: given.id });
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the page is the wish to use this coupon
  useEffect(() => {
    if (usable) start();
  }, [given.templateId, given.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells of the use, not of the callback
  useEffect(() => {
    if (status === 'used') onUsed?.(coupon);
  }, [status]);

  const buttons = (
    <SelfServiceButtons
      coupon={coupon}
      redemption={redemption}
      usedButtons={props.usedButtons}
      action={props.action}
      onStart={start}
    />
  );
  if (status === 'used') {
    return (
      <WholePage buttons={buttons}>
        <UsedStamp usedAt={coupon.usedAt ?? now} now={now} title={coupon.title} code={coupon.code} />
        <Tip>请把这个页面给店员看一眼，时间在走就是真的。</Tip>
      </WholePage>
    );
  }
  const tips = (
    <>
      <UseTip redemption={redemption} over={usable ? undefined : OVER[given.status]} />
      {status === 'reserved' && (
        <Kept seconds={redemption.secondsLeft ?? 0} friends={coupon.sharedWithFriends} />
      )}
    </>
  );
  return (
    <WholePage buttons={buttons} tips={tips}>
      <CouponCard layout="ticket" coupon={ownOrFree(coupon)} now={now}>
        {details}
      </CouponCard>
    </WholePage>
  );
}

/** What to say of a coupon that could not be used in the first place. */
const OVER: Partial<Record<CouponStatus, ErrorCode>> = {
  used: 'COUPON_USED',
  expired: 'COUPON_EXPIRED',
  void: 'COUPON_VOID',
  reserved: 'COUPON_RESERVED',
  'not-yet-valid': 'COUPON_NOT_YET_VALID',
};

function UseTip({ redemption, over }: { redemption: UseRedemption; over: ErrorCode | undefined }) {
  const { status } = redemption;
  if (status === 'reserved') {
    return <Tip tone="warning">请在店员面前操作。确认后这张券马上用掉，不能撤销。</Tip>;
  }
  if (status === 'using') return <Tip>正在确认，请不要离开这个页面。</Tip>;
  if (status === 'cancelled') return <Tip>没有使用，券还在。</Tip>;
  const error =
    status === 'failed'
      ? redemption.error
      : status === 'idle' && over
        ? new CouponError(over, '')
        : undefined;
  if (!error) return null;
  const { title, hint } = errorWords(error);
  return <Tip tone="warning">{`${title}。${hint}`}</Tip>;
}

function Kept({ seconds, friends }: { seconds: number; friends: boolean | undefined }) {
  const two = (part: number) => String(part).padStart(2, '0');
  return (
    <View className="kq-kept" role="timer">
      <View className="kq-kept__words">为你保留</View>
      <View className="kq-kept__time">{`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}</View>
      {friends && <View className="kq-kept__words">这段时间内朋友不能用这张券</View>}
    </View>
  );
}

/** Kept by the person who looks at it is no news to them. */
function ownOrFree(coupon: Coupon): Coupon {
  return coupon.status === 'reserved' && coupon.reservedByCaller
    ? Object.assign({}, coupon, { status: 'available' })
    : coupon;
}
