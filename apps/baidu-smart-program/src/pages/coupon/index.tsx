// The coupon's page: the one that came with 立即使用, or one picked from the list.
import { Screen } from '@kaquan/page-pieces/screen';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponSkeleton } from '@kaquan/react/coupon-skeleton';
import { Notice } from '@kaquan/react/notice';
import { useCoupons } from '@kaquan/react/use-coupons';
import { useLaunchCoupon } from '@kaquan/react/use-launch-coupon';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { takeArrival } from '../../arrival';
import { leaveForCoupons } from '../../open-page';
import { Trouble } from '../../trouble';
import { UseCoupon } from './use-coupon';

export default function CouponPage() {
  const { id } = useRouter().params;
  return id ? <PickedCoupon id={id} /> : <LaunchedCoupon />;
}

function LaunchedCoupon() {
  const launch = useLaunchCoupon();
  // Every arrival ends here, it must not open a second page.
  useEffect(() => void takeArrival(), [launch.status]);

  if (launch.status === 'ready') {
    return <UseCoupon key={launch.coupon.id} coupon={launch.coupon} now={launch.now} />;
  }
  if (launch.status === 'opening') return <Waiting />;
  return (
    <Screen footer={<ActionButton kind="plain" label="查看我的卡券" onAct={leaveForCoupons} />}>
      {launch.status === 'failed' ? (
        <Trouble error={launch.error} onRetry={launch.retry} />
      ) : (
        <Notice title="还没有选好要用的券" hint="在百度 App 的卡券包里点「立即使用」，券会出现在这里。" />
      )}
    </Screen>
  );
}

function PickedCoupon({ id }: { id: string }) {
  const { status, coupons, now, error, reload } = useCoupons();
  const coupon = coupons.find((held) => held.id === id);
  if (coupon) return <UseCoupon key={coupon.id} coupon={coupon} now={now} />;
  if (status === 'loading') return <Waiting />;
  return (
    <Screen footer={<ActionButton kind="plain" label="查看我的卡券" onAct={leaveForCoupons} />}>
      {status === 'failed' ? (
        <Trouble error={error} onRetry={() => void reload()} />
      ) : (
        <Notice title="没有找到这张券" hint="它可能已被删除，看看别的券。" />
      )}
    </Screen>
  );
}

function Waiting() {
  return (
    <Screen>
      <CouponSkeleton layout="ticket" />
    </Screen>
  );
}
