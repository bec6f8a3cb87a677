// The coupon of 立即使用, with the button that uses it.
import { Button, View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { colorOf } from '../../coupon';
import { launchedCoupon, type Opened, redeem } from '../../launched-coupon';
import { LoadingTicket, Ticket } from '../../ticket';

export default function CouponPage() {
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    launchedCoupon()?.then(setOpened, () => setFailed(true));
  }, []);
  const [used, setUsed] = useState(false);

  if (failed) return <View className="screen sentence">没能打开这张券，请回到卡券包再试一次。</View>;
  if (!opened) {
    return (
      <View className="screen">
        <LoadingTicket />
      </View>
    );
  }
  const { coupon, now } = opened;
  const use = () =>
    redeem(coupon).then(
      () => setUsed(true),
      () => showToast({ title: '没有用成，请再试一次', icon: 'none' }),
    );
  return (
    <View className="screen">
      <Ticket coupon={coupon} now={now} />
      <View className="screen-foot">
        <Button className="button" style={{ backgroundColor: colorOf(coupon) }} onClick={() => void use()}>
          {used ? '已使用' : '去使用'}
        </Button>
      </View>
    </View>
  );
}
