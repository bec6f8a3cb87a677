// Opening the page is the wish to use the coupon: it is kept for five minutes, and then asks for a press that lasts.
import { SelfServiceUse } from '@kaquan/react/self-service-use';
import { FRIENDS, NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';
import { cancelled, reserved, used } from '../../data/redemption.ts';
import { say } from '../../data/say.ts';

export const client = playServer({
  '/redemptions': reserved(FRIENDS),
  '/redemptions/r1/confirm': used(FRIENDS),
  '/redemptions/r1/cancel': cancelled(FRIENDS),
});

export default function Example() {
  return (
    <SelfServiceUse
      coupon={FRIENDS}
      now={NOW}
      action={{ label: say('查看我的卡券', 'See my coupons'), onAct() {} }}
    />
  );
}
