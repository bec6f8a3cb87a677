// Words that are longer than the platforms allow: two lines, then an ellipsis.
import { CouponCard } from '@kaquan/react/coupon-card';
import { CASH, NOW } from '../../data/coupons.ts';
import { say } from '../../data/say.ts';

const LONG = {
  ...CASH,
  title: say(
    '周一至周五午市堂食专享满一百减二十，节假日顺延，不与店内其他优惠同享',
    'Weekday lunch in the restaurant, twenty off one hundred, later on public holidays, not with other offers',
  ),
  shopName: say(
    '一碗面馆（长乐路总店、静安寺店、虹桥天地店通用）',
    'One Bowl Noodles (Changle Road, Jing’an Temple and Hongqiao)',
  ),
  leastCost: 1_234_500,
};

export default function Example() {
  return (
    <CouponCard
      coupon={LONG}
      now={NOW}
      action={{ label: say('马上去店里用掉', 'Use it in the shop now'), onUse() {} }}
    />
  );
}
