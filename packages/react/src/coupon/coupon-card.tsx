// A coupon that looks like a coupon: a row in a list, or a whole ticket on its own page.
import type { CouponStatus } from '@kaquan/protocol/coupon';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '../frame/accessible.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Amount } from './amount.tsx';
import { couponColor } from './coupon-color.ts';
import { type CouponTexts, couponTexts } from './coupon-texts.ts';
import type { ShownCoupon } from './coupon-words.ts';
import { endsSoon } from './validity-words.ts';

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
  const texts = useTexts('coupon', couponTexts);
  const { ground, ink } = couponColor(coupon.color);
  const { status = 'available', validity, shopName, sharedWithFriends } = coupon;
  const over = STAMPED.has(status);
  const colors = over ? {} : { backgroundColor: ground, color: ink };
  const use = () => action?.onUse();
  const when = whenWords(coupon, now, texts);
  const soon = status === 'available' && validity && endsSoon(validity, now);
  const heading = (
    <View className="kq-coupon__heading">
      <View className="kq-coupon__title">{coupon.title}</View>
      {(shopName || sharedWithFriends) && (
        <View className="kq-coupon__shop">
          {shopName}
          {sharedWithFriends && <Text className="kq-tag">{texts.shared}</Text>}
        </View>
      )}
    </View>
  );
  return accessible(
    <View
      className={`kq-coupon kq-coupon--${layout} kq-coupon--${status}${over ? ' kq-coupon--over' : ''}`}
      onClick={use}
    >
      <View className="kq-coupon__paper">
        <View className="kq-coupon__face" style={colors}>
          <Amount words={texts.amount(coupon.benefit)} />
          <View className="kq-coupon__threshold">{texts.threshold(coupon.leastCost)}</View>
          {layout === 'ticket' && heading}
        </View>
        {over && <View className="kq-stamp">{texts.status(status)}</View>}
        <View className="kq-coupon__stub">
          {layout === 'row' && heading}
          <View className="kq-coupon__foot">
            {when && <Text className={`kq-validity${soon ? ' kq-validity--soon' : ''}`}>{when}</Text>}
            {layout === 'row' && status === 'available' && action && (
              <Text className="kq-pill" style={colors}>
                {action.label || texts.use}
              </Text>
            )}
            {!over && status !== 'available' && (
              <Text className="kq-pill kq-pill--quiet">{texts.status(status)}</Text>
            )}
          </View>
          {children}
        </View>
      </View>
    </View>,
    () => ({ role: action ? 'button' : 'group', 'aria-label': texts.spoken(coupon, now) }),
    action && use,
  );
}

/** How long it lasts; once it is used, when that was. */
function whenWords({ status, usedAt, validity }: ShownCoupon, now: number, texts: CouponTexts) {
  if (status === 'used' || status === 'void') {
    return usedAt ? texts.usedAt(usedAt, now) : texts.status(status);
  }
  return validity && texts.validity(validity, now);
}
