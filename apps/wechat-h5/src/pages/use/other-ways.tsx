// Other ways with this coupon: at the counter, and in WeChat's own wallet.
import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { View } from '@tarojs/components';
import { openInStore } from '../../open-page';
import { useWalletCard } from '../../use-wallet-card';

export function OtherWays({ coupon }: { coupon: Coupon }) {
  const wallet = useWalletCard(coupon);
  return (
    <View className="use-ways">
      {wallet.words && <Tip tone="warning">{wallet.words}</Tip>}
      <View className="use-ways__row">
        <View className="use-ways__way">
          <ActionButton
            kind="plain"
            label="到店使用"
            onAct={() => openInStore({ cardId: coupon.templateId, code: coupon.id })}
          />
        </View>
        {wallet.known && (
          <View className="use-ways__way">
            <ActionButton kind="plain" label="打开卡包里的券" busy={wallet.busy} onAct={wallet.open} />
          </View>
        )}
      </View>
    </View>
  );
}
