// My coupons of all platforms, and the wallet's own chooser for a card that is not here yet.
// @see 朋友的券 拉取卡券列表 wx.chooseCard

import { Screen } from '@kaquan/page-pieces/screen';
import { Tip } from '@kaquan/page-pieces/tip';
import { ActionButton } from '@kaquan/react/action-button';
import { CouponList } from '@kaquan/react/coupon-list';
import { errorWords } from '@kaquan/react/error-words';
import { useChooseCard } from '@kaquan/react/use-choose-card';
import { useCoupons } from '@kaquan/react/use-coupons';
import { useState } from 'react';
import { insideWechat } from '../../inside-wechat';
import { openCoupon, openUse } from '../../open-page';
import { useReturn } from '../../use-return';
import { useChosen } from '../use/use-chosen';

function CouponsPage() {
  const list = useCoupons();
  useReturn(list.reload);
  const chooser = useChooseCard();
  useChosen(chooser, openUse);
  const [elsewhere, setElsewhere] = useState(false);
  const words = chooser.error && errorWords(chooser.error);
  return (
    <Screen
      footer={
        <ActionButton
          kind="plain"
          label="从微信卡包选一张"
          busy={chooser.status === 'busy'}
          onAct={() => void chooser.chooseCard()}
        />
      }
    >
      {elsewhere && <Tip>这张券在百度 App 的卡券包里，请从那里点「立即使用」。</Tip>}
      {words && <Tip tone="warning">{`${words.title}。${words.hint}`}</Tip>}
      <CouponList
        list={list}
        onUse={(coupon) => setElsewhere(!openCoupon(coupon))}
        emptyHint="领到的券会出现在这里。"
      />
    </Screen>
  );
}

export default insideWechat(CouponsPage);
