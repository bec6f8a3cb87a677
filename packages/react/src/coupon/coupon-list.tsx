// Everything a person holds: what can be used first, what is over behind tabs of its own.

import type { Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '../frame/accessible.ts';
import { ErrorNotice, Notice } from '../frame/notice.tsx';
import { spoken } from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { CouponCard } from './coupon-card.tsx';
import { CouponSkeleton } from './coupon-skeleton.tsx';
import { listTexts } from './list-texts.ts';
import type { UseCoupons } from './use-coupons.ts';

export interface CouponListProps {
  /** What useCoupons answered. */
  list: UseCoupons;
  /** A tap on a coupon, also on one that is over. */
  onUse(coupon: Coupon): void;
  /** Where coupons come from, for a person who has none: `在百度 App 里领到的券会出现在这里。` */
  emptyHint: string;
}

const TABS = ['open', 'used', 'gone'] as const;
type Tab = (typeof TABS)[number];

/** What is over; the others are open. */
const TAB_OF: Partial<Record<CouponStatus, Tab>> = { used: 'used', expired: 'gone', void: 'gone' };

/**
 * The coupons in three tabs, with a skeleton while they load and the error with 再试一次 when they do not.
 *
 * @example <CouponList list={useCoupons()} onUse={({ id }) => open(id)} emptyHint="领到的券会出现在这里。" />
 * @supported swan h5 weapp
 */
export function CouponList({ list, onUse, emptyHint }: CouponListProps) {
  const texts = useTexts('list', listTexts);
  const [chosen, choose] = useState<Tab>('open');
  const { status, coupons, now, error, reload } = list;
  const under = (tab: Tab) => coupons.filter(({ status }) => (TAB_OF[status] || 'open') === tab);
  const shown = under(chosen);
  return (
    <View className="kq-list">
      <View className="kq-tabs" role={spoken('tablist')}>
        {TABS.map((tab) =>
          accessible(
            <View
              key={tab}
              className={tab === chosen ? 'kq-tab kq-tab--chosen' : 'kq-tab'}
              onClick={() => choose(tab)}
            >
              {`${texts[tab].label} ${under(tab).length || ''}`}
            </View>,
            () => ({ role: 'tab', 'aria-selected': String(tab === chosen) }),
            () => choose(tab),
          ),
        )}
      </View>
      <View className="kq-list__coupons" role={spoken('tabpanel')}>
        {status === 'loading' && <CouponSkeleton count={3} />}
        {status === 'failed' && <ErrorNotice error={error} onRetry={() => void reload()} />}
        {shown.map((coupon) => (
          <CouponCard
            key={`${coupon.platform} ${coupon.id}`}
            coupon={coupon}
            now={now}
            action={{ onUse: () => onUse(coupon) }}
          />
        ))}
        {status === 'ready' && shown.length === 0 && (
          <Notice title={texts[chosen].empty} hint={chosen === 'open' ? emptyHint : undefined} />
        )}
      </View>
    </View>
  );
}
