// No list could be had: what happened, and what the person can do now.
import { CouponError } from '@kaquan/protocol/errors';
import { CouponList } from '@kaquan/react/coupon-list';
import { useCoupons } from '@kaquan/react/use-coupons';
import { playServer } from '../../data/play-server.ts';
import { say } from '../../data/say.ts';

export const client = playServer({ '/coupons': new CouponError('UNAVAILABLE', 'Played by the gallery') });

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
