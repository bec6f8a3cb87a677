// Nothing yet: the hint says where coupons come from.
import { CouponList } from '@kaquan/react/coupon-list';
import { useCoupons } from '@kaquan/react/use-coupons';
import { NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';
import { say } from '../../data/say.ts';

export const client = playServer({ '/coupons': { coupons: [], now: NOW } });

export default function Example() {
  return (
    <CouponList
      list={useCoupons()}
      onUse={() => {}}
      emptyHint={say(
        '在微信和百度里领到的券会出现在这里。',
        'Coupons that you claim in WeChat and Baidu will be here.',
      )}
    />
  );
}
