// A coupon that looks like a coupon: a row in a list, or a whole ticket on its own page.

import type { CouponStatus } from '@kaquan/protocol/coupon';
import { Button, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '../frame/taro-role.ts';
import { Amount } from './amount.tsx';
import { couponColor } from './coupon-color.ts';
import { type ShownCoupon, statusWords, thresholdWords } from './coupon-words.ts';
import { spokenCoupon } from './spoken-coupon.ts';
import { endsSoon, formatMoment, validityWords } from './validity-words.ts';

export interface CouponCardProps {
  /** A coupon, or the face of one that is not claimed yet. */
  coupon: ShownCoupon;
  /** The server's time, seconds. */
  now: number;
  /** `row` (default) for lists, `ticket` for the coupon's own page. */
  layout?: 'row' | 'ticket';
  /** A tap anywhere on the coupon. In a row, a coupon that can be used also gets a pill that says so. */
  action?: { label?: string; onUse(): void };
  /** Under the perforation of a ticket: period, code, conditions. */
  children?: ReactNode;
}

/** These are over: the state is stamped on the coupon. */
const STAMPED = new Set<CouponStatus>(['used', 'expired', 'void']);

/**
 * One coupon with the platform's colour as ground, its amount, threshold, title, shop, validity and state.
 *
 * @example <CouponCard coupon={coupon} now={now} action={{ onUse: () => open(coupon) }} />
 * @supported swan h5 weapp
 */
export function CouponCard({ coupon, now, layout = 'row', action, children }: CouponCardProps) {
  const { ground, ink } = couponColor(coupon.color);
  const status = coupon.status ?? 'available';
  const over = STAMPED.has(status);
  const colors = over ? {} : { backgroundColor: ground, color: ink };
  return (
    <View
      className={`kq-coupon kq-coupon--${layout} kq-coupon--${status}${over ? ' kq-coupon--over' : ''}`}
      onClick={() => action?.onUse()}
      role={spoken('group')}
      aria-label={spokenCoupon(coupon, now)}
    >
      <View className="kq-coupon__paper">
        <View className="kq-coupon__face" style={colors}>
          <Amount benefit={coupon.benefit} />
          <View className="kq-coupon__threshold">{thresholdWords(coupon.leastCost)}</View>
          {layout === 'ticket' && <Heading coupon={coupon} />}
        </View>
        <View className="kq-coupon__stub">
          {layout === 'row' && <Heading coupon={coupon} />}
          <View className="kq-coupon__foot">
            <When coupon={coupon} now={now} />
            {layout === 'row' && status === 'available' && action && (
              <Button className="kq-pill" style={colors} role={spoken('button')}>
                {action.label ?? '立即使用'}
              </Button>
            )}
            {(status === 'reserved' || status === 'not-yet-valid') && (
              <Text className="kq-pill kq-pill--quiet">{statusWords(status)}</Text>
            )}
          </View>
          {children}
        </View>
        {over && <View className="kq-stamp">{statusWords(status)}</View>}
      </View>
    </View>
  );
}

function Heading({ coupon }: { coupon: ShownCoupon }) {
  const { title, shopName, sharedWithFriends } = coupon;
  return (
    <View className="kq-coupon__heading">
      <View className="kq-coupon__title">{title}</View>
      {(shopName || sharedWithFriends) && (
        <View className="kq-coupon__shop">
          {shopName}
          {sharedWithFriends && <Text className="kq-tag">朋友的券</Text>}
        </View>
      )}
    </View>
  );
}

/** How long it lasts; once it is used, when that was. */
function When({ coupon, now }: { coupon: ShownCoupon; now: number }) {
  const { status, usedAt } = coupon;
  if (status === 'used' || status === 'void') {
    const when = usedAt === undefined ? statusWords(status) : `${formatMoment(usedAt, now)} 使用`;
    return <Text className="kq-validity">{when}</Text>;
  }
  if (!coupon.validity) return null;
  const soon = status === 'available' && endsSoon(coupon.validity, now);
  return (
    <Text className={soon ? 'kq-validity kq-validity--soon' : 'kq-validity'}>
      {validityWords(coupon.validity, now)}
    </Text>
  );
}
