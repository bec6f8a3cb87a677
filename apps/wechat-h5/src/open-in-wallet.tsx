// 打开卡包里的券: the card in WeChat's own wallet, by its plain code.
// @see 微信 JS-SDK, 微信小程序 wx.openCard

import { Tip } from '@kaquan/page-pieces/tip';
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { errorWords } from '@kaquan/react/error-words';
import { useOpenCard } from '@kaquan/react/use-open-card';
import { wechat } from './kaquan';

export function OpenInWallet({ coupon }: { coupon: Coupon }) {
  const { status, error, openCard } = useOpenCard();
  if (!wechat.knows('openCard')) return null;
  return (
    <>
      {status === 'failed' && <Tip tone="warning">{`卡包里的券没有打开。${errorWords(error).hint}`}</Tip>}
      <ActionButton
        kind="plain"
        label="打开卡包里的券"
        busy={status === 'busy'}
        onAct={() => void openCard([{ cardId: coupon.templateId, code: coupon.id }])}
      />
    </>
  );
}
