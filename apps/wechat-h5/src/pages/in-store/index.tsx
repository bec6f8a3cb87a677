// In the shop: the person uses the coupon before the clerk's eyes, or the clerk scans it.
// @see 朋友的券 网页快速核销, 线下核销; 创建卡券 设置自助核销接口
import { CouponFacts } from '@kaquan/page-pieces/coupon-facts';
import { Screen } from '@kaquan/page-pieces/screen';
import { SelfServiceUse } from '@kaquan/react/self-service-use';
import { useState } from 'react';
import { type ChosenCardProps, chosenCardPage } from '../../chosen-card-page';
import { insideWechat } from '../../inside-wechat';
import { openCoupons } from '../../open-page';
import { ShareAgain } from '../use/share-again';
import './in-store.css';
import { ShowToClerk } from './show-to-clerk';
import { type Way, WaySwitch } from './way-switch';

const MY_COUPONS = { label: '查看我的卡券', onAct: openCoupons };

function InStore({ coupon, now }: ChosenCardProps) {
  const [way, setWay] = useState<Way>('self');
  const [used, setUsed] = useState(false);
  const mine = coupon.status === 'reserved' && coupon.reservedByCaller === true;
  const usable = !used && (coupon.status === 'available' || mine);
  const choice = usable && <WaySwitch way={way} onChange={setWay} />;
  if (way === 'clerk')
    return (
      <ShowToClerk coupon={coupon} now={now}>
        {choice}
      </ShowToClerk>
    );
  return (
    <Screen>
      {choice}
      <SelfServiceUse
        coupon={coupon}
        now={now}
        onUsed={() => setUsed(true)}
        usedButtons={<ShareAgain coupon={coupon} now={now} />}
        action={MY_COUPONS}
        details={<CouponFacts coupon={coupon} now={now} />}
      />
    </Screen>
  );
}

export default insideWechat(chosenCardPage(InStore));
