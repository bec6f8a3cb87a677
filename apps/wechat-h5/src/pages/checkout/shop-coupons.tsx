// 领取店铺券: the restaurant's own coupons for a member who has none yet.
import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon } from '@kaquan/protocol/coupon';
import { errorWords } from '@kaquan/react/error-words';
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { askShop } from '../../ask-shop';

export interface ShopCouponsProps {
  coupons: readonly Coupon[];
  /** Called when the coupons are there. */
  onIssued(): Promise<void>;
}

type Claim =
  | { status: 'ready' | 'busy' }
  | { status: 'done'; count: number }
  | { status: 'failed'; error: unknown };

export function ShopCoupons({ coupons, onIssued }: ShopCouponsProps) {
  const [claim, setClaim] = useState<Claim>({ status: 'ready' });

  async function issue(): Promise<void> {
    if (claim.status === 'busy') return;
    setClaim({ status: 'busy' });
    try {
      // Asked again after a lost answer, the shop issues nothing twice.
      const issued = await askShop<{ coupons: { id: string }[] }>('/shop/coupons', {});
      await onIssued();
      setClaim({ status: 'done', count: issued.coupons.length });
    } catch (error) {
      setClaim({ status: 'failed', error });
    }
  }

  if (claim.status === 'done')
    return <Tip tone="good">{`${claim.count} 张店铺券已经是你的了，下单就能用。`}</Tip>;
  if (coupons.some(({ platform }) => platform === 'beecloud')) return null;
  const words = claim.status === 'failed' ? errorWords(claim.error) : undefined;
  return (
    <>
      {words && <Tip tone="warning">{`${words.title}。${words.hint}`}</Tip>}
      <View className="shop-coupons">
        <View>
          <View className="meal-name">新会员店铺券</View>
          <View className="meal-note">满减、折扣各有，下单自动抵扣</View>
        </View>
        <Button className="shop-coupons-claim" onClick={() => void issue()}>
          {claim.status === 'busy' ? '领取中' : '领取店铺券'}
        </Button>
      </View>
    </>
  );
}
