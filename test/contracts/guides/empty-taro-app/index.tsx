import { type AddCardState, ClaimButton, CouponList, useCoupons, useLaunchCoupon } from '@kaquan/react';
import { View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useEffect } from 'react';
import { client } from '../../kaquan';
import './index.css';

const CARD_ID = 'pKaquanSampleCard00000000001';

export default function Index() {
  const coupons = useCoupons();
  const { status } = useLaunchCoupon();
  const { reload } = coupons;

  // In Baidu's app 立即使用 brings a coupon along.
  useEffect(() => {
    if (status === 'ready') void reload();
  }, [status, reload]);

  async function claimed({ cards = [] }: AddCardState) {
    for (const { cardId, encryptCode } of cards) {
      if (encryptCode) await client.code({ cardId, encryptCode });
    }
    if (cards.length > 0) await reload();
  }

  return (
    <View className="index">
      {process.env.TARO_ENV === 'h5' && (
        <ClaimButton cards={[{ cardId: CARD_ID }]} onChange={(state) => void claimed(state)} />
      )}
      <CouponList
        list={coupons}
        emptyHint="领到的券会出现在这里。"
        onUse={({ title }) => void showToast({ title: `结账时用：${title}`, icon: 'none' })}
      />
    </View>
  );
}
