// 去使用 keeps the coupon and shows its code, 确认使用 uses it once; closing lets go of what is merely kept.
import { CodeView } from '@kaquan/react/code-view';
import { CouponCard } from '@kaquan/react/coupon-card';
import { RedeemSheet } from '@kaquan/react/redeem-sheet';
import { useState } from 'react';
import { CASH, NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';
import { cancelled, reserved, used } from '../../data/redemption.ts';

export const client = playServer({
  '/redemptions': reserved(CASH),
  '/redemptions/r1/confirm': used(CASH),
  '/redemptions/r1/cancel': cancelled(CASH),
});

export default function Example() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <CouponCard coupon={CASH} now={NOW} action={{ onUse: () => setOpen(true) }} />
      <RedeemSheet
        open={open}
        onClose={() => setOpen(false)}
        coupon={CASH}
        now={NOW}
        code={<CodeView codeType="CODE_TYPE_QRCODE" code={CASH.id} />}
      />
    </>
  );
}
