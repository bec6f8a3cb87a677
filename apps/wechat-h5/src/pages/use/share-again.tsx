// 再送一张: after a friends' coupon is used, its owner may send the next one.
// @see 朋友的券 wx.consumeAndShareCard
import { consumeAndShareCard } from '@kaquan/client/wechat/consume-and-share-card';
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { useState } from 'react';
import { wechat } from '../../kaquan';

type Sharing = 'ready' | 'busy' | 'failed';

const LABELS: Record<Sharing, string> = {
  ready: '再送一张给朋友',
  busy: '正在打开',
  failed: '没有打开，再试一次',
};

export function ShareAgain({ coupon }: { coupon: Coupon }) {
  const [sharing, setSharing] = useState<Sharing>('ready');
  async function share(): Promise<void> {
    setSharing('busy');
    try {
      await consumeAndShareCard(wechat, { cardId: coupon.templateId, code: coupon.id });
      setSharing('ready');
    } catch {
      setSharing('failed');
    }
  }
  return (
    <ActionButton
      label={LABELS[sharing]}
      color={coupon.color}
      busy={sharing === 'busy'}
      onAct={() => void share()}
    />
  );
}
