// One client for every hook below it; here the server is played, in an app it is createCouponClient's own fetch.
import { CouponProvider } from '@kaquan/react/coupon-provider';
import { Notice } from '@kaquan/react/notice';
import { useCoupons } from '@kaquan/react/use-coupons';
import { CASH, DISCOUNT, NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';
import { say } from '../../data/say.ts';

const client = playServer({ '/coupons': { coupons: [CASH, DISCOUNT], now: NOW } });

function HowMany() {
  const { status, coupons } = useCoupons();
  return (
    <Notice
      title={
        status === 'ready'
          ? say(`你有 ${coupons.length} 张券`, `You have ${coupons.length} coupons`)
          : say('正在查看你的券', 'Looking for your coupons')
      }
    />
  );
}

export default function Example() {
  return (
    <CouponProvider client={client}>
      <HowMany />
    </CouponProvider>
  );
}
