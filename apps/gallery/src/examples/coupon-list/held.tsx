// What a person holds, from useCoupons to the list: asking, tabs and empty tabs are in it.
import { CouponList } from '@kaquan/react/coupon-list';
import { useCoupons } from '@kaquan/react/use-coupons';
import { CASH, DAY, DISCOUNT, GIFT, NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';
import { say } from '../../data/say.ts';

export const client = playServer({
  '/coupons': {
    now: NOW,
    coupons: [
      CASH,
      DISCOUNT,
      { ...GIFT, status: 'not-yet-valid', validity: { beginTime: NOW + DAY } },
      { ...CASH, id: 'used', status: 'used', usedAt: NOW - DAY },
      { ...GIFT, id: 'expired', status: 'expired', validity: { endTime: NOW - DAY } },
    ],
  },
});

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
