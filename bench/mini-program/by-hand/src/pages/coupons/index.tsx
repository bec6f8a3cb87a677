// What the person holds.
import { View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ask } from '../../ask';
import type { Coupon } from '../../coupon';
import { Row } from '../../row';
import { logIn } from '../../session';

interface Held {
  coupons: (Coupon & { id: string })[];
  /** Seconds, the server's. */
  now: number;
}

export default function CouponsPage() {
  const [held, setHeld] = useState<Held>();
  useEffect(() => {
    logIn()
      .then((session) => ask<Held>('/api/coupons', undefined, session))
      .then(setHeld, () => showToast({ title: '网络不太好', icon: 'none' }));
  }, []);
  return (
    <View className="screen">
      {held?.coupons.map((coupon) => (
        <Row key={coupon.id} coupon={coupon} now={held.now} />
      ))}
    </View>
  );
}
