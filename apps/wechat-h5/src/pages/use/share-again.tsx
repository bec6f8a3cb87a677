// 再送一张: after a friends' coupon is used, whoever used it may send the next one. Mini-programs cannot.
// @see 朋友的券 核销后再次赠送卡券接口
import type { Coupon } from '@kaquan/protocol/coupon';
import { ActionButton } from '@kaquan/react/action-button';
import { ShareAgainSheet } from '@kaquan/react/share-again-sheet';
import { useState } from 'react';

export function ShareAgain({ coupon, now }: { coupon: Coupon; now: number }) {
  const [open, setOpen] = useState(false);
  if (process.env.TARO_ENV === 'weapp' || !coupon.sharedWithFriends) return null;
  return (
    <>
      <ActionButton label="再送一张" color={coupon.color} onAct={() => setOpen(true)} />
      <ShareAgainSheet open={open} onClose={() => setOpen(false)} used={coupon} now={now} />
    </>
  );
}
