// The coupon for the clerk's scanner: its code by code_type, or the way to the wallet that must show it.
// @see 创建卡券 code_type; 朋友的券 线下核销
import { CouponFacts } from '@kaquan/page-pieces/coupon-facts';
import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { CodeView } from '@kaquan/react/code-view';
import { CouponCard } from '@kaquan/react/coupon-card';
import { View } from '@tarojs/components';
import { setClipboardData } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { codeTypeOf } from '../../code-type-of';
import { openCoupons } from '../../open-page';
import { useWalletCard } from '../../use-wallet-card';

export interface ShowToClerkProps {
  coupon: Coupon;
  /** The server's time, seconds. */
  now: number;
  children: ReactNode;
}

export function ShowToClerk({ coupon, now, children }: ShowToClerkProps) {
  const { code, ...codeless } = coupon;
  return (
    <Screen footer={<ActionButton kind="plain" label="查看我的卡券" onAct={openCoupons} />}>
      {children}
      {coupon.sharedWithFriends && <FromTheWallet coupon={coupon} />}
      <CouponCard layout="ticket" coupon={coupon} now={now}>
        {code && !coupon.sharedWithFriends && (
          <CodeView codeType={codeTypeOf(coupon)} code={code} copy={(data) => setClipboardData({ data })} />
        )}
        <CouponFacts coupon={codeless} now={now} />
      </CouponCard>
    </Screen>
  );
}

/** WeChat itself must show a friends' coupon: that is how it is kept from friends while the clerk scans. */
function FromTheWallet({ coupon }: { coupon: Coupon }) {
  const wallet = useWalletCard(coupon);
  return (
    <>
      <Tip>朋友的券要在微信卡包里出示：打开这张券，把券码给店员扫。</Tip>
      {wallet.words && <Tip tone="warning">{wallet.words}</Tip>}
      {wallet.known && (
        <View className="in-store-wallet">
          <ActionButton label="打开卡包里的券" color={coupon.color} busy={wallet.busy} onAct={wallet.open} />
        </View>
      )}
    </>
  );
}
