// Everything a person holds: what can be used first, what is over behind tabs of its own.

import type { Coupon, CouponStatus } from '@kaquan/protocol/coupon';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorNotice, Notice } from '../frame/notice.tsx';
import { spoken } from '../frame/taro-role.ts';
import { CouponCard } from './coupon-card.tsx';
import { CouponSkeleton } from './coupon-skeleton.tsx';
import type { UseCoupons } from './use-coupons.ts';

export interface CouponListProps {
  /** What useCoupons answered. */
  list: UseCoupons;
  onUse(coupon: Coupon): void;
  /** Where coupons come from, for a person who has none: `在百度 App 里领到的券会出现在这里。` */
  emptyHint: string;
}

interface Tab {
  label: string;
  empty: string;
  statuses: CouponStatus[];
}

const OPEN: Tab = {
  label: '可用',
  empty: '没有可用的券',
  statuses: ['available', 'reserved', 'not-yet-valid'],
};
const USED: Tab = { label: '已使用', empty: '没有用过的券', statuses: ['used'] };
const GONE: Tab = { label: '已过期', empty: '没有过期的券', statuses: ['expired', 'void'] };

/**
 * The coupons in three tabs, with a skeleton while they load and the error with 再试一次 when they do not.
 *
 * @example <CouponList list={useCoupons()} onUse={({ id }) => open(id)} emptyHint="领到的券会出现在这里。" />
 * @supported swan h5 weapp
 */
export function CouponList({ list, onUse, emptyHint }: CouponListProps) {
  const [chosen, choose] = useState(OPEN);
  const { status, coupons, now, error, reload } = list;
  const under = (tab: Tab) => coupons.filter((coupon) => tab.statuses.includes(coupon.status));
  const shown = under(chosen);
  return (
    <View className="kq-list">
      <View className="kq-tabs" role={spoken('tablist')}>
        {[OPEN, USED, GONE].map((tab) => (
          <View
            key={tab.label}
            className={tab === chosen ? 'kq-tab kq-tab--chosen' : 'kq-tab'}
            onClick={() => choose(tab)}
            role={spoken('tab')}
            aria-selected={spoken(String(tab === chosen))}
          >
            {under(tab).length > 0 ? `${tab.label} ${under(tab).length}` : tab.label}
          </View>
        ))}
      </View>
      <View>
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
          <Notice title={chosen.empty} hint={chosen === OPEN ? emptyHint : undefined} />
        )}
      </View>
    </View>
  );
}
